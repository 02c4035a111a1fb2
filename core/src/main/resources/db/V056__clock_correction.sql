-- The clock had run ahead and was put right: what the trail held then no longer holds time back.
create table clock_correction (
    number integer primary key,
    corrected_at text not null,
    ahead_until text not null,
    ground text not null
);

-- How far each chain of the trail reached then.
create table clock_correction_chain (
    number integer not null references clock_correction (number),
    chain text not null,
    sequence bigint not null,
    primary key (number, chain)
);
