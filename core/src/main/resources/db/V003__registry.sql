-- Areas, property enterprises, estates, and who managed which estate when.
-- Days are ISO text, figures are decimal text, null is "not known", which is never "none".

create table area (
    id        text    not null primary key,
    parent_id text    references area (id),
    level     text    not null check (level in ('CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
    name      text    not null,
    version   bigint  not null,
    check ((level = 'CITY') = (parent_id is null))
);
create unique index area_name on area (coalesce(parent_id, ''), name);

create table enterprise (
    id           text   not null primary key,
    name         text   not null,
    credit_code  text   not null unique,
    credit_grade text,             -- null: none on record
    manager      text,
    phone        text,
    address      text,
    version      bigint not null,
    created_at   text   not null,
    changed_at   text   not null
);
create index enterprise_name on enterprise (name, id);

create table estate (
    id                         text    not null primary key,
    name                       text    not null,
    area_id                    text    not null references area (id),
    address                    text,
    kind                       text    not null check (kind in ('RESIDENTIAL', 'COMMERCIAL', 'INDUSTRIAL')),
    floor_area                 text,   -- square metres
    plot_ratio                 text,
    occupancy                  text,   -- percent
    households                 integer,
    completed_on               text,
    delivered_on               text,
    party_organisation_state   text    not null check (party_organisation_state in ('UNKNOWN', 'NOT_FOUNDED', 'FOUNDED')),
    party_organisation_day     text,
    committee_state            text    not null check (committee_state in ('UNKNOWN', 'NOT_FOUNDED', 'FOUNDED')),
    committee_day              text,
    manager                    text,
    manager_phone              text,
    version                    bigint  not null,
    created_at                 text    not null,
    changed_at                 text    not null,
    check ((party_organisation_state = 'FOUNDED') = (party_organisation_day is not null)),
    check ((committee_state = 'FOUNDED') = (committee_day is not null))
);
create index estate_name on estate (name, id);
create index estate_area on estate (area_id, name);

create table management (
    estate_id     text not null references estate (id),
    enterprise_id text not null references enterprise (id),
    from_on       text not null,
    until_on      text,            -- last day, itself included, null while it goes on
    primary key (estate_id, from_on),
    check (until_on is null or until_on >= from_on)
);
create index management_enterprise on management (enterprise_id, from_on);

create table enterprise_member (
    account_id    text not null references account (id),
    enterprise_id text not null references enterprise (id),
    primary key (account_id, enterprise_id)
);
create index enterprise_member_enterprise on enterprise_member (enterprise_id);
