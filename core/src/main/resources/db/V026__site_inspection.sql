-- Site inspections (现场核查): an assessor's own photographs, and what a phone sent that did not fit any more.

-- Belongs to the assessor's sheet, never to the application; the bytes are a piece of evidence like any other.
create table site_photo (
    id text primary key,
    assignment_id text not null references assignment (id),
    line text not null,
    evidence_id text not null references evidence (id),
    sha256 text not null,
    taken_at text,                     -- as the phone says; null: it does not say
    added_at text not null,
    removed_at text
);
-- The same photograph beside the same line is one, however often a phone sends it.
create unique index site_photo_once on site_photo (assignment_id, line, sha256) where removed_at is null;

-- What was typed on a phone without connection and could not be saved when it came; kept until its writer decides.
create table held_save (
    id text primary key,
    assignment_id text not null references assignment (id),
    sent_key text not null,            -- the phone's name for it; sent twice it is held once
    line text not null,
    fields text not null,              -- as typed, JSON: name to values
    based_on integer not null,
    rubric_digest text not null,       -- the revision it was typed under
    why text not null check (why in ('REVISED', 'STALE', 'CLOSED')),
    says text not null,
    typed_at text not null,
    held_at text not null,
    settled_at text,
    outcome text check (outcome in ('TAKEN', 'DROPPED')),
    unique (assignment_id, sent_key)
);
