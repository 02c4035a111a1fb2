-- Files on their way in pieces (分段上传). Their bytes stand in the folder uploads, as many as have arrived.
create table upload (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    file_name text not null,
    metadata text not null,            -- as the sender wrote it
    size bigint not null check (size > 0),
    begun_at text not null,
    used_at text,                      -- null: not yet; the bytes are gone since
    used_for text                      -- path of the request that used it
);
create index upload_of_account on upload (account_id, begun_at);
create index upload_by_age on upload (begun_at);
