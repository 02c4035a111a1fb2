-- Packages filled in without a connection (离线申报包) that were brought in, and what was found in each.
create table offline_package (
    id text primary key,
    campaign_id text not null references campaign (id),
    application_id text references application (id),   -- null: nothing was taken
    file_name text not null,
    sha256 text not null,
    state text not null,
    pieces integer not null,          -- fields, answers and files that were put in
    brought_at text not null,
    brought_by text not null
);
create index offline_package_by_campaign on offline_package (campaign_id, brought_by, id);
create index offline_package_by_digest on offline_package (campaign_id, sha256);

create table offline_finding (
    package_id text not null references offline_package (id),
    number integer not null,
    sheet integer not null,           -- 0: about the package, not a sheet of its workbook
    sheet_row integer not null,       -- 0: about the whole sheet
    place text not null,              -- what it is about, as people call it
    message text not null,
    primary key (package_id, number)
);
