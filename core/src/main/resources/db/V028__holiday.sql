-- Days that are not what their weekday says (节假日、调休), as the State Council's notice of the year has them.
create table holiday (
    day text primary key,
    kind text not null check (kind in ('REST', 'WORK')),
    name text not null
);
