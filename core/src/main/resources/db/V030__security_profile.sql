-- How strict the house is: one row once somebody has chosen; none: as an office has it.
create table security_profile (
    id integer primary key check (id = 1),
    profile text not null,
    version bigint not null,
    since text not null
);

alter table account add column password_set text;                     -- null: when the account was made
alter table account add column rights_waiting integer not null default 0; -- 1: its roles wait for the security administrator

-- Hashes of passwords an account had before, so that none of the last comes back.
create table past_password (
    account_id text not null references account (id) on delete cascade,
    password_hash text not null,
    replaced text not null
);

create index past_password_account on past_password (account_id, replaced);
