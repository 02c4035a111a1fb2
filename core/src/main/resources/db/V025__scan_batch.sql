-- Many sealed forms scanned in one go (批量扫描): the file as it came, and where each of its pages went.
create table scan_batch (
    id text primary key,
    campaign_id text not null references campaign (id),
    evidence_id text not null references evidence (id),
    brought_at text not null,
    brought_by text not null
);
create index scan_batch_by_campaign on scan_batch (campaign_id, id);

create table scan_batch_page (
    batch_id text not null references scan_batch (id),
    page integer not null,
    code text not null,               -- what its QR code says; empty: none was found
    scan_id text references form_scan (id),  -- null: waits for matching by hand
    primary key (batch_id, page)
);

-- Paper copies that were handed in at a counter (收到纸质材料).
create table paper_receipt (
    application_id text not null references application (id),
    number integer not null,
    copies integer not null check (copies > 0),
    received_on text not null,
    registered_at text not null,
    registered_by text not null,
    primary key (application_id, number)
);

-- A code by which somebody on site adds photographs without an account (补充照片); its secret is kept as a hash.
create table supplement (
    id text primary key,
    application_id text not null references application (id),
    criterion text not null,
    examining integer not null,       -- 1: made by an examiner, for what is handed in
    token_hash text not null unique,
    made_at text not null,
    made_by text not null,
    expires_at text not null,
    ended_at text                     -- null: not called off
);
create index supplement_by_application on supplement (application_id, id);

create table supplement_photograph (
    supplement_id text not null references supplement (id),
    evidence_id text not null references evidence (id),
    brought_at text not null,
    primary key (supplement_id, evidence_id)
);
