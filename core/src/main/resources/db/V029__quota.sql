-- How many may be named of a rubric in a year, and so over several years (名额计划).
create table quota (
    rubric_id text not null,
    year integer not null,
    places integer not null check (places >= 0),
    primary key (rubric_id, year)
);
