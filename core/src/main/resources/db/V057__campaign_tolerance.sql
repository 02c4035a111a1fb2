-- By how many points members may differ on a line before they talk again, where the rubric says nothing (分差复议).
create table campaign_tolerance (
    campaign_id text primary key references campaign (id),
    points text not null,
    set_at text not null,
    set_by text not null
);
