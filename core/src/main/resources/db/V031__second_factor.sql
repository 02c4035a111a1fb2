-- The authenticator of an account (RFC 6238). The codes it makes are compared here, so the secret itself must be kept.
create table second_factor (
    account_id text primary key references account (id) on delete cascade,
    secret text not null,
    begun text not null,
    confirmed text,                -- null: shown to its owner, who has not typed a code of it yet
    last_step bigint not null      -- the newest time step whose code was used; no code of it or before counts again
);

-- One-time codes for who has lost the authenticator; each has more than 112 random bits.
create table recovery_code (
    code_hash text primary key,
    account_id text not null references account (id) on delete cascade,
    used text                      -- null: not yet
);

create index recovery_code_account on recovery_code (account_id);

-- Sign-ins whose password was right and whose code is awaited.
create table pending_sign_in (
    token_hash text primary key,
    account_id text not null references account (id) on delete cascade,
    tries integer not null,
    ends text not null
);

create index pending_sign_in_account on pending_sign_in (account_id);
