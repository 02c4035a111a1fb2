-- Messages by mail (邮件): where it is handed in (the password stands in a file), who wants it, and what is on its way.
create table mail_server (
    id integer primary key check (id = 1),
    enabled integer not null,
    host text not null,
    port integer not null,
    security text not null check (security in ('NONE', 'STARTTLS', 'TLS')),
    user_name text,                    -- null: nobody signs in
    sender text not null,
    site text,                         -- the address of the pages, null: no links
    version bigint not null
);

create table mail_wish (
    account_id text primary key references account (id) on delete cascade,
    address text,
    pace text not null check (pace in ('NONE', 'EACH', 'DAILY'))
);

create table mail_letter (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    words text not null,               -- JSON of a sentence's key and arguments
    href text not null,
    written_at text not null,
    due_at text not null,
    attempts integer not null,
    trouble text,                      -- what the server said the last time
    sent_at text,                      -- null: not yet
    given_up_at text                   -- null: still tried
);
create index mail_letter_due on mail_letter (sent_at, given_up_at, due_at);
create index mail_letter_of_account on mail_letter (account_id, due_at);
