-- Not only estates stand in an evaluation (参评对象): what was tied to an estate may be tied to an enterprise, an area, an
-- owners' committee or a person.
alter table application add column entrant_kind text not null default 'ESTATE';
alter table application alter column entrant_kind drop default;
alter table application add column area_id text references area (id);
alter table application add column person_id text references person (id);
alter table application alter column estate_id drop not null;
alter table application alter column enterprise_id drop not null;
alter table application drop constraint application_campaign_id_estate_id_key;
alter table application add check (case entrant_kind
    when 'ESTATE' then estate_id is not null and enterprise_id is not null and area_id is null and person_id is null
    when 'ENTERPRISE' then estate_id is null and enterprise_id is not null and area_id is not null and person_id is null
    when 'AREA' then estate_id is null and enterprise_id is null and area_id is not null and person_id is null
    when 'COMMITTEE' then estate_id is not null and enterprise_id is null and area_id is null and person_id is null
    when 'PERSON' then estate_id is null and enterprise_id is not null and area_id is not null and person_id is not null
    else false end);
