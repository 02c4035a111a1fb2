-- One estate's application (申报): the draft being written, what was submitted, what was returned.
create table application (
    id text primary key,
    campaign_id text not null references campaign (id),
    estate_id text not null references estate (id),
    enterprise_id text not null references enterprise (id),
    owner_account text not null,
    state text not null,
    submissions integer not null,
    self_total text,
    self_micro bigint,
    version integer not null,
    created_at text not null,
    submitted_at text,
    unique (campaign_id, estate_id)
);
create index application_by_campaign on application (campaign_id, state, id);
create index application_in_order on application (campaign_id, id);
create index application_by_enterprise on application (enterprise_id, id);

create table application_field (
    application_id text not null references application (id),
    field text not null,
    value text not null,
    version integer not null,
    saved_at text not null,
    primary key (application_id, field)
);

create table application_answer (
    application_id text not null references application (id),
    criterion text not null,
    answer text not null,
    note text not null,
    version integer not null,
    saved_at text not null,
    primary key (application_id, criterion)
);

create table application_evidence (
    application_id text not null references application (id),
    criterion text not null,
    evidence_id text not null references evidence (id),
    linked_at text not null,
    primary key (application_id, criterion, evidence_id)
);
create index application_evidence_by_evidence on application_evidence (evidence_id);

-- Never changed once written: a correction is the next number.
create table application_submission (
    application_id text not null references application (id),
    number integer not null,
    snapshot text not null,
    checksum text not null,
    submitted_at text not null,
    submitted_by text not null,
    primary key (application_id, number)
);

create table application_return (
    application_id text not null references application (id),
    number integer not null,
    reason text not null,
    lines text not null,
    returned_at text not null,
    returned_by text not null,
    primary key (application_id, number)
);
