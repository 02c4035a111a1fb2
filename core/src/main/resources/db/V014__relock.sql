-- Moving a running campaign to another revision (改锁): proposed by one person with a reason and a preview, confirmed by
-- another. What every application came to before and after is kept.
create table campaign_relock (
    id text primary key,
    campaign_id text not null references campaign (id),
    from_digest text not null,
    to_digest text not null,
    reason text not null,
    state text not null,
    totals text not null,
    proposed_at text not null,
    proposed_by text not null,
    settled_at text,               -- null: open
    settled_by text
);
create index campaign_relock_by_campaign on campaign_relock (campaign_id, id);
