-- Signed paper beside sheets, whether a campaign wants it, and sheets handed on after a member stepped aside.

-- The signed printout of a sheet (现场评分表) as it came back.
create table signed_sheet (
    assignment_id text not null references assignment (id),
    evidence_id text not null references evidence (id),
    brought_at text not null,
    primary key (assignment_id, evidence_id)
);

-- Campaigns whose sheets are handed in only with their signed printout; the others may have it.
create table signed_sheet_rule (
    campaign_id text primary key references campaign (id),
    required integer not null check (required in (0, 1))
);

-- Who went on with a sheet its member stepped aside from (交给他人).
create table handed_on (
    assignment_id text primary key references assignment (id),
    successor_id text not null references assignment (id)
);
