-- Who examines an application now on its way up (逐级初审): a level below the host; null when it is with the host, or
-- with nobody.
alter table application add column level text;
create index application_by_level on application (campaign_id, level, state);

-- How many an area may recommend (推荐名额); an area without a row has no limit.
create table campaign_place (
    campaign_id text not null references campaign (id),
    area_id text not null references area (id),
    places integer not null check (places >= 0),
    primary key (campaign_id, area_id)
);

-- What an examining area says of an application on its list; it may change until the list is sealed.
create table opinion (
    application_id text not null references application (id),
    area_id text not null references area (id),
    list_number integer not null,
    verdict text not null check (verdict in ('RECOMMENDED', 'NOT_RECOMMENDED')),
    place integer,                    -- from 1, among the recommended; null: not recommended
    words text not null,
    given_at text not null,
    given_by text not null,
    primary key (application_id, area_id, list_number),
    check ((verdict = 'RECOMMENDED') = (place is not null))
);
create index opinion_by_area on opinion (area_id, list_number);

-- A sealed list (推荐汇总表): frozen with its scan, never changed; what comes later is the next number.
create table sealed_list (
    campaign_id text not null references campaign (id),
    area_id text not null references area (id),
    number integer not null,
    document text not null,
    checksum text not null,
    scan text not null references evidence (id),
    sealed_at text not null,
    sealed_by text not null,
    primary key (campaign_id, area_id, number)
);
