-- What else the notice of a campaign says. Campaigns that exist said nothing of it.
alter table campaign add column approval text not null default '';
alter table campaign add column period_from text;          -- first day that counts, null for the calendar year
alter table campaign add column period_until text;         -- last day, itself included
alter table campaign add column valid_months integer;      -- how long an honour holds, null where the notice does not say
alter table campaign add column free_of_charge integer not null default 0;
