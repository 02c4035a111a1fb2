-- Not only estates stand in an evaluation (参评对象): what was tied to an estate may be tied to an enterprise, an area, an
-- owners' committee or a person. SQLite loosens no column in place: the table is made anew, and what refers to it is
-- looked at when the transaction ends.
pragma defer_foreign_keys = on;

create table application_before as select * from application;
drop table application;

create table application (
    id text primary key,
    campaign_id text not null references campaign (id),
    entrant_kind text not null,
    estate_id text references estate (id),
    enterprise_id text references enterprise (id),
    area_id text references area (id),
    person_id text references person (id),
    owner_account text not null,
    state text not null,
    level text,
    submissions integer not null,
    self_total text,
    self_micro bigint,
    version integer not null,
    created_at text not null,
    submitted_at text,
    check (case entrant_kind
        when 'ESTATE' then estate_id is not null and enterprise_id is not null and area_id is null and person_id is null
        when 'ENTERPRISE' then estate_id is null and enterprise_id is not null and area_id is not null and person_id is null
        when 'AREA' then estate_id is null and enterprise_id is null and area_id is not null and person_id is null
        when 'COMMITTEE' then estate_id is not null and enterprise_id is null and area_id is null and person_id is null
        when 'PERSON' then estate_id is null and enterprise_id is not null and area_id is not null and person_id is not null
        else 1 = 0 end)
);

insert into application (id, campaign_id, entrant_kind, estate_id, enterprise_id, owner_account, state, level, submissions,
    self_total, self_micro, version, created_at, submitted_at)
select id, campaign_id, 'ESTATE', estate_id, enterprise_id, owner_account, state, level, submissions, self_total,
    self_micro, version, created_at, submitted_at
from application_before;
drop table application_before;

create index application_by_campaign on application (campaign_id, state, id);
create index application_in_order on application (campaign_id, id);
create index application_by_enterprise on application (enterprise_id, id);
create index application_by_level on application (campaign_id, level, state);
