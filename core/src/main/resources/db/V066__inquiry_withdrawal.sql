-- A letter that went out by mistake is taken back; it stays with what came of it, and nothing counts any more.
alter table inquiry add column withdrawn_at text;   -- null: it stands
alter table inquiry add column withdrawn_by text;
alter table inquiry add column withdrawn_why text;
