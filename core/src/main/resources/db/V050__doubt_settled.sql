-- Likenesses somebody looked into and found to be no conflict of interest (已核对): not asked again.
create table doubt_settled (
    account_id text not null references account (id),
    doubt text not null,               -- digest of the matter; another name or another person is another doubt
    matter text not null,
    settled_at text not null,
    settled_by text not null,
    primary key (account_id, doubt)
);
