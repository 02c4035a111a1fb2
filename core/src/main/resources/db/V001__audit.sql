-- Who did what, append-only. Each row holds the hash of the row before it in its chain and the salted hash of its
-- payload; payload and salt may be erased, everything else stays.
create table audit_row (
    chain text not null,
    sequence bigint not null,
    moment text not null,
    actor text not null,
    action text not null,
    subject text not null,
    payload text,
    salt text,
    payload_hash text not null,
    hash text not null,
    primary key (chain, sequence)
);

create index audit_row_moment on audit_row (moment);
create index audit_row_subject on audit_row (subject, moment);

-- The end of each chain: a chain cut short no longer reaches it.
create table audit_head (
    chain text primary key,
    sequence bigint not null,
    hash text not null
);
