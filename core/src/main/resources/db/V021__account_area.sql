-- The area somebody acts for: an examiner always has one; accounts an examiner hands out get its own.
alter table account add column area_id text references area (id);
create index account_area on account (area_id);
create index area_parent on area (parent_id);
