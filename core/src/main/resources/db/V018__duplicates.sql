-- An entry that turned out to be another one's double is kept, and says what it became.
alter table estate add column merged_into text references estate (id);
alter table enterprise add column merged_into text references enterprise (id);

-- Pairs that look alike and are not the same: somebody has said so, and it is not asked again.
create table not_same (
    one_id     text not null,
    other_id   text not null,
    kind       text not null check (kind in ('ESTATE', 'ENTERPRISE')),
    reason     text not null,
    decided_at text not null,
    decided_by text not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
