-- Workbooks that were brought to be imported, and what was found in them; both are kept some days.
create table sheet_import (
    id             text    not null primary key,
    kind           text    not null,
    file_name      text    not null,
    account_id     text    not null references account (id),
    good_rows_only integer not null,  -- 0 or 1
    state          text    not null check (state in
        ('WAITING', 'CHECKING', 'WRITING', 'IMPORTED', 'FOUND', 'REFUSED', 'INTERRUPTED', 'FAILED')),
    row_count      integer not null,
    failed         integer not null,
    added          integer not null,
    changed        integer not null,
    unchanged      integer not null,
    trouble        text,              -- a sentence, null: none
    begun_at       text    not null,
    ended_at       text
);
create index sheet_import_account on sheet_import (account_id, begun_at);
create index sheet_import_state on sheet_import (state);

create table import_finding (
    import_id  text    not null references sheet_import (id),
    number     integer not null,      -- from 1, in the order of the sheet
    row_number integer,               -- null: about the whole sheet
    column_number integer,            -- from 0, null: none
    heading    text    not null,
    message    text    not null,
    blocking   integer not null,      -- 0 or 1
    primary key (import_id, number)
);
