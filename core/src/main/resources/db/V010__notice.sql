-- Public notice (公示): frozen list of one campaign, readable without signing in.
create table publication (
    campaign_id text not null references campaign (id),
    number integer not null,
    body text not null,
    checksum text not null,
    opens_at text not null,
    closes_at text not null,
    published_by text not null,
    primary key (campaign_id, number)
);
