-- Who managed an estate when can be corrected: which save of a line this is.
alter table management add column version bigint not null default 1;
