-- What an application was judged by beside its answers when it was decided: facts of other results, settled gates, each
-- with its source and day. Never changed.
create table beside_frozen (
    application_id text not null references application (id),
    number integer not null,           -- of the decision
    facts text not null,               -- JSON as a score sheet holds them
    gates text not null,               -- JSON as a score sheet holds them
    grounds text not null,             -- JSON: where each came from, and as of when
    frozen_at text not null,
    primary key (application_id, number)
);
