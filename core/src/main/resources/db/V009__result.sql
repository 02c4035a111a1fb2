-- What was decided (审定), frozen with the result it rests on; a correction is the next number.
create table decision (
    application_id text not null references application (id),
    number integer not null,
    outcome text not null,
    reason text not null,
    result text not null,
    checksum text not null,
    base text not null,
    bonus text not null,
    total text not null,
    total_micro bigint not null,
    decided_at text not null,
    decided_by text not null,
    primary key (application_id, number)
);
