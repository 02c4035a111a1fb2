-- What the organiser settled about a gate of an application (不得参评情形), on which ground; the highest number counts.
create table gate_settlement (
    application_id text not null references application (id),
    gate text not null,
    number integer not null,
    answer text,                       -- JSON as a score sheet holds it; null: open again
    holds integer,                     -- null: open again
    ground text not null,
    source text not null,
    as_of text not null,
    settled_at text not null,
    settled_by text not null,
    primary key (application_id, gate, number)
);
