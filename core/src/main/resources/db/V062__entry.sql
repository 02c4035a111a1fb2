-- Nobody stands twice in one campaign.
create unique index application_of_estate on application (campaign_id, estate_id) where entrant_kind = 'ESTATE';
create unique index application_of_enterprise on application (campaign_id, enterprise_id)
    where entrant_kind = 'ENTERPRISE';
create unique index application_of_area on application (campaign_id, area_id) where entrant_kind = 'AREA';
create unique index application_of_committee on application (campaign_id, estate_id) where entrant_kind = 'COMMITTEE';
create unique index application_of_person on application (campaign_id, person_id) where entrant_kind = 'PERSON';

-- Applications with what people call whom they are about, and where that lies. No enterprise files for an area or a
-- committee: its name is blank.
create view entry as
select application.id, application.campaign_id, application.entrant_kind, application.estate_id,
       application.enterprise_id, application.area_id, application.person_id, application.owner_account,
       application.state, application.level, application.submissions, application.self_total, application.self_micro,
       application.version, application.created_at, application.submitted_at,
       case application.entrant_kind
           when 'ESTATE' then estate.name
           when 'ENTERPRISE' then enterprise.name
           when 'AREA' then seat.name
           when 'COMMITTEE' then estate.name || '业主委员会'
           else person.name end as entrant_name,
       coalesce(application.area_id, estate.area_id) as place_id,
       coalesce(enterprise.name, '') as enterprise_name
from application
left join estate on estate.id = application.estate_id
left join enterprise on enterprise.id = application.enterprise_id
left join area seat on seat.id = application.area_id
left join person on person.id = application.person_id;
