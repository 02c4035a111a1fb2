-- What is on record of estates and enterprises for some time: days are ISO text, the last day is itself included, null
-- is "not known" or "goes on".

-- The grade stands from its day until the next one's; null: from that day on there is none.
create table credit_grade (
    id            text   not null primary key,
    enterprise_id text   not null references enterprise (id),
    grade         text,
    from_on       text   not null,
    source        text   not null,
    version       bigint not null,
    unique (enterprise_id, from_on)
);

-- What was on record until now stands from the day of the registration; where it came from was not asked.
insert into credit_grade (id, enterprise_id, grade, from_on, source, version)
select id, id, credit_grade, substr(created_at, 1, 10), '', 1 from enterprise where credit_grade is not null;

-- Lifted entries are kept: an entry counts until its last day or the day before it was lifted.
create table list_entry (
    id            text   not null primary key,
    enterprise_id text   not null references enterprise (id),
    kind          text   not null check (kind in ('DISHONESTY', 'BLACKLIST', 'RED_BOARD', 'BLACK_BOARD')),
    document      text   not null,
    reason        text,
    from_on       text   not null,
    until_on      text,
    lifted_on     text,
    lifted_why    text,
    version       bigint not null,
    check (until_on is null or until_on >= from_on),
    check (lifted_on is null or lifted_on >= from_on)
);
create index list_entry_enterprise on list_entry (enterprise_id, from_on);

create table building (
    id         text    not null primary key,
    estate_id  text    not null references estate (id),
    name       text    not null,
    floors     integer,
    households integer,
    version    bigint  not null,
    unique (estate_id, name)
);

create table committee_term (
    id            text    not null primary key,
    estate_id     text    not null references estate (id),
    from_on       text    not null,
    until_on      text    not null,
    members       integer not null,
    party_members integer not null,
    filed_on      text,
    version       bigint  not null,
    check (until_on >= from_on),
    check (party_members <= members)
);
create index committee_term_estate on committee_term (estate_id, from_on);

create table party_organisation (
    id            text    not null primary key,
    estate_id     text    references estate (id),
    enterprise_id text    references enterprise (id),
    name          text    not null,
    kind          text    not null check (kind in
        ('PARTY_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'FUNCTIONAL_BRANCH', 'JOINT_BRANCH')),
    superior      text,
    members       integer,
    from_on       text    not null,
    until_on      text,
    version       bigint  not null,
    check ((estate_id is null) <> (enterprise_id is null)),
    check (until_on is null or until_on >= from_on)
);
create index party_organisation_estate on party_organisation (estate_id);
create index party_organisation_enterprise on party_organisation (enterprise_id);

-- No more of a person than the office needs to reach them.
create table person (
    id            text   not null primary key,
    estate_id     text   references estate (id),
    enterprise_id text   references enterprise (id),
    name          text   not null,
    role          text   not null check (role in ('MANAGER', 'PARTY_SECRETARY', 'CONTACT')),
    phone         text,
    from_on       text   not null,
    until_on      text,
    version       bigint not null,
    check ((estate_id is null) <> (enterprise_id is null)),
    check (until_on is null or until_on >= from_on)
);
create index person_estate on person (estate_id);
create index person_enterprise on person (enterprise_id);
