-- Who scores what (评审), each member's answers, and the panel's figures kept beside them.
create table assignment (
    id text primary key,
    application_id text not null references application (id),
    campaign_id text not null references campaign (id),
    account_id text not null,
    assessor_group text not null,
    party text not null,
    state text not null,
    reason text not null,
    version integer not null,
    asked integer not null,
    scored integer not null,
    points text not null,
    assigned_at text not null,
    finished_at text,
    unique (application_id, account_id, assessor_group)
);
create index assignment_by_account on assignment (account_id, state, id);
create index assignment_by_campaign on assignment (campaign_id, account_id);

create table assessment_answer (
    assignment_id text not null references assignment (id),
    criterion text not null,
    answer text not null,
    version integer not null,
    saved_at text not null,
    primary key (assignment_id, criterion)
);

-- Derived from the sheets in the same unit of work that saves one; it can be computed again at any time.
create table panel_score (
    application_id text primary key references application (id),
    members integer not null,
    finished integer not null,
    complete integer not null,
    base text not null,
    bonus text not null,
    total text,
    total_micro bigint,
    partial_total text not null,
    spread_micro bigint not null,
    computed_at text not null
);
