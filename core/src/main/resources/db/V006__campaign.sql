-- One call for applications (评价活动): what its notice carries, the rubric it is locked to, a window per stage.
create table campaign (
    id text primary key,
    title text not null,
    kind text not null,
    host text not null,
    undertaker text not null,
    basis text not null,
    year integer not null,
    rubric_id text not null,
    edition text not null,
    bundle_version text not null,
    rubric_digest text not null,
    interpretations text not null,
    state text not null,
    version integer not null,
    created_at text not null,
    opened_at text,                -- null: never announced
    created_by text not null
);
create index campaign_by_state on campaign (state, created_at);

create table campaign_window (
    campaign_id text not null references campaign (id),
    stage text not null,
    opens_at text not null,
    closes_at text not null,
    primary key (campaign_id, stage)
);
