-- A campaign of a district: only estates there can apply, and its organisers run it. Null: the whole city.
alter table campaign add column area_id text references area (id);
create index campaign_by_area on campaign (area_id);
