-- Whose installation this is: one row, made by the first start.
create table office (
    id integer primary key check (id = 1),
    name text not null,
    backup_folder text,            -- an absolute path; null: nobody has said
    version bigint not null,
    set_up_at text not null
);
