-- What the organiser entered on the negative list (负面清单) of an application. Never changed: what was wrong is withdrawn
-- with a reason and entered anew.
create table deduction_entry (
    id text primary key,
    application_id text not null references application (id),
    item text not null,                -- of the rubric's list
    points text not null,              -- decimal text, as it was entered
    reason text not null,
    source text not null,
    happened_on text not null,
    entered_at text not null,
    entered_by text not null,
    withdrawn_at text,                 -- null: it stands
    withdrawn_by text,
    withdrawn_why text
);
create index deduction_entry_of_application on deduction_entry (application_id);

-- What stood on the list when it was decided, JSON as a score sheet holds it; null: frozen before there was any.
alter table beside_frozen add column deductions text;
