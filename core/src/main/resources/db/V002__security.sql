create table account (
    id text primary key,
    sign_in_name text not null unique,
    display_name text not null,
    organisation text not null,
    roles text not null,
    locale text,
    shortcuts integer not null,
    enabled integer not null,
    demonstration integer not null,
    initial_password integer not null,   -- 1: somebody else chose it; no work before its owner has chosen another
    created text not null,
    password_hash text not null
);

-- Tokens are known to the browser alone; here are their hashes.
create table sign_in_session (
    id text primary key,
    token_hash text not null unique,
    account_id text not null references account (id) on delete cascade,
    csrf text not null,
    created text not null,
    last_seen text not null,
    ends text not null,
    address text not null,
    agent text not null
);

create index sign_in_session_account on sign_in_session (account_id);

-- Browsers in which an account has signed in before: guessing elsewhere does not slow them down.
create table known_device (
    token_hash text not null,
    account_id text not null references account (id) on delete cascade,
    last_used text not null,
    primary key (token_hash, account_id)
);

-- Failures that slow down the next attempt. Names as typed are not kept, only their hashes.
create table sign_in_throttle (
    subject text primary key,
    name_hash text not null,
    failures bigint not null,
    last_failure text not null,
    blocked_until text not null
);

create index sign_in_throttle_name on sign_in_throttle (name_hash);
create index sign_in_throttle_last on sign_in_throttle (last_failure);

create table access_token (
    id text primary key,
    token_hash text not null unique,
    account_id text not null references account (id) on delete cascade,
    label text not null,
    created text not null,
    ends text not null
);

create index access_token_account on access_token (account_id);
