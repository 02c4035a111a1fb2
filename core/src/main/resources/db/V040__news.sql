-- What somebody should know (站内消息): told in the unit of work that did it, once for each person; kept.
create table news (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    source text not null,              -- the row of the trail or the deadline it comes from
    words text not null,               -- JSON of a sentence's key and arguments
    href text not null,
    told_at text not null,
    read_at text,                      -- null: unread
    unique (account_id, source)
);
create index news_of_account on news (account_id, id);
create index news_unread on news (account_id, read_at);
