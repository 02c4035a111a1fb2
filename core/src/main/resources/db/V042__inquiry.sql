-- Joint check by other departments (部门联审): what each was asked about whom, and what it answered.
create table inquiry (
    id text primary key,
    campaign_id text not null references campaign (id),
    number integer not null,           -- within the campaign, from 1
    department text not null,
    basis text not null,
    due_on text not null,
    asked_at text not null,
    asked_by text not null,
    unique (campaign_id, number)
);

create table inquiry_question (
    inquiry_id text not null references inquiry (id),
    number integer not null,           -- from 1
    gate text,                         -- the gate of the rubric it is about; null: none
    words text not null,
    primary key (inquiry_id, number)
);

-- Who was asked about, fixed when the letter was made.
create table inquiry_subject (
    inquiry_id text not null references inquiry (id),
    application_id text not null references application (id),
    primary key (inquiry_id, application_id)
);
create index inquiry_subject_of_application on inquiry_subject (application_id);

-- No row: not yet answered. Never changed: a later answer is the next number.
create table inquiry_answer (
    inquiry_id text not null references inquiry (id),
    question integer not null,
    application_id text not null references application (id),
    number integer not null,
    finding text not null check (finding in ('NO_BAR', 'BAR', 'NOT_APPLICABLE', 'UNDETERMINED')),
    ground text not null,
    since text,                        -- since when the bar stands
    answered_on text not null,         -- the date of the reply
    recorded_at text not null,
    recorded_by text not null,
    primary key (inquiry_id, question, application_id, number)
);

-- The scan of a sealed reply.
create table inquiry_reply (
    inquiry_id text not null references inquiry (id),
    evidence_id text not null references evidence (id),
    brought_at text not null,
    brought_by text not null,
    primary key (inquiry_id, evidence_id)
);
