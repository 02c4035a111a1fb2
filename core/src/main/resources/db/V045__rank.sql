-- The order of a campaign is read page by page: kept beside the figures, empty while the total does not stand.
alter table panel_score add column campaign_id text;
alter table panel_score add column rank_micro bigint;
update panel_score set campaign_id = (select campaign_id from application where application.id = application_id);
update panel_score set rank_micro = total_micro where total is not null and finished = members;
create index panel_score_in_order on panel_score (campaign_id, rank_micro desc, application_id);
