-- Interests members declare, draws, phrases, abstentions in panels, reconciliation, sheets filled in together.

-- What a member has declared against themselves (回避申报): an enterprise or an estate.
create table declared_interest (
    id text primary key,
    account_id text not null references account (id),
    enterprise_id text references enterprise (id),
    estate_id text references estate (id),
    reason text not null,
    declared_at text not null,
    withdrawn_at text,
    check ((enterprise_id is null) <> (estate_id is null))
);
create index declared_interest_account on declared_interest (account_id);

-- A draw of members by lot (双随机). The seed is made with the commitment and shown after the draw alone.
create table assessor_draw (
    id text primary key,
    campaign_id text not null references campaign (id),
    state text not null check (state in ('COMMITTED', 'DRAWN', 'DROPPED')),
    terms text not null,
    commitment text not null,
    seed text not null,
    word text not null,
    given text not null,
    reason text not null,              -- why it was dropped; blank otherwise
    committed_at text not null,
    drawn_at text,
    handed_out_at text
);
create index assessor_draw_campaign on assessor_draw (campaign_id, id);

-- Sentences kept for reasons (常用评语): a member's own, or shared by the office.
create table phrase (
    id text primary key,
    account_id text references account (id),   -- null: shared
    words text not null,
    created_at text not null
);
create index phrase_account on phrase (account_id, id);

-- A panel that talks again about lines its members differ on (分差复议).
create table reconciliation (
    id text primary key,
    application_id text not null references application (id),
    round integer not null,
    lines text not null,               -- answer keys, JSON
    reason text not null,              -- why it was opened by hand; blank when the tolerance opened it
    opened_at text not null,
    closed_at text,
    outcome text not null,             -- why it was closed although members still differ; blank otherwise
    unique (application_id, round)
);

-- A member's last word in it.
create table reconciliation_word (
    reconciliation_id text not null references reconciliation (id),
    assignment_id text not null references assignment (id),
    said_at text not null,
    primary key (reconciliation_id, assignment_id)
);

-- Who fills in a sheet together with its keeper (联合评分), and which state of the sheet they stand by.
create table sheet_companion (
    assignment_id text not null references assignment (id),
    account_id text not null references account (id),
    confirmed text not null,           -- digest of the answers they confirmed; blank: not yet
    confirmed_at text,
    primary key (assignment_id, account_id)
);
create index sheet_companion_account on sheet_companion (account_id);
