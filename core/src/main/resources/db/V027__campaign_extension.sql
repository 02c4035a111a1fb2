-- A later end of one stage for one area or one enterprise (延期), beside the window of everybody; never changed.
create table campaign_extension (
    id text primary key,
    campaign_id text not null references campaign (id),
    stage text not null,
    area_id text references area (id),
    enterprise_id text references enterprise (id),
    closes_at text not null,
    reason text not null,
    granted_at text not null,
    granted_by text not null,
    check ((area_id is null) <> (enterprise_id is null))
);
create index campaign_extension_campaign on campaign_extension (campaign_id);
