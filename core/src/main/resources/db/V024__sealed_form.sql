-- Print, seal, scan (打印、盖章、上传盖章件): a step before handing in. Campaigns that stand already do without.
alter table campaign add column sealed_form integer not null default 0;

-- What went on paper, each time anew once something had changed; never changed.
create table form_print (
    application_id text not null references application (id),
    number integer not null,
    content text not null,
    checksum text not null,
    printed_at text not null,
    printed_by text not null,
    primary key (application_id, number)
);

-- A sealed sheet as it came back: a file, and what each of its pages was read to be.
create table form_scan (
    id text primary key,
    application_id text not null references application (id),
    evidence_id text not null references evidence (id),
    brought_at text not null,
    brought_by text not null,
    removed_at text                   -- null: stands
);
create index form_scan_by_application on form_scan (application_id, id);

create table form_scan_page (
    scan_id text not null references form_scan (id),
    page integer not null,
    application_id text,              -- null: no code was found on the page
    print_number integer,
    code text,
    confirmed_by text,                -- null: read by the machine
    primary key (scan_id, page)
);
