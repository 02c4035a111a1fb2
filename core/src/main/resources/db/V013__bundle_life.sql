-- The life of bundles (细则包): everything that came in and what was found, which revision is in force, the block list.
alter table rubric_bundle add column in_force_at text;   -- null: kept, never put in force
alter table rubric_bundle add column signature text not null default 'UNSIGNED';
alter table rubric_bundle add column signer text;
alter table rubric_bundle add column holds_code integer not null default 0;
update rubric_bundle set in_force_at = stored_at;

-- Whose signatures count (信任名单); a row is never changed but to say that it counts no more.
create table trusted_signer (
    fingerprint text not null,
    name text not null,
    certificate text not null,     -- PEM
    reason text not null,
    added_at text not null,
    added_by text not null,
    removed_at text,               -- null: it counts
    removed_by text,
    primary key (fingerprint, added_at)
);

-- Bundles with code that an administrator lets in although nobody trusted signed them, one digest each.
create table code_allowance (
    bundle_digest text primary key,
    reason text not null,
    allowed_at text not null,
    allowed_by text not null
);

-- Enough to show and score a rubric without its jar; empty in rows older than this.
alter table rubric_revision add column status text;
alter table rubric_revision add column published text;
alter table rubric_revision add column published_digest text;
alter table rubric_revision add column words text;

-- Which revision of an edition is in force (现行版本): the highest number. Never changed once written.
create table rubric_switch (
    rubric_id text not null,
    edition text not null,
    number integer not null,
    bundle_digest text not null references rubric_bundle (digest),
    reason text not null,
    switched_at text not null,
    switched_by text not null,
    primary key (rubric_id, edition, number)
);

-- Before this the highest version answered; that is the one stored last, unless somebody stored them out of order.
insert into rubric_switch (rubric_id, edition, number, bundle_digest, reason, switched_at, switched_by)
select r.rubric_id, r.edition, 1, b.digest, '', b.stored_at, 'system'
from rubric_revision r join rubric_bundle b on b.digest = r.bundle_digest
where b.removed_at is null and not exists (
    select 1 from rubric_revision other join rubric_bundle later on later.digest = other.bundle_digest
    where other.rubric_id = r.rubric_id and other.edition = r.edition and later.removed_at is null
    and (later.stored_at > b.stored_at or (later.stored_at = b.stored_at and later.digest > b.digest)));

-- Every file that came in, whatever became of it, with what each step found.
create table bundle_arrival (
    id text primary key,
    arrived_at text not null,
    name text not null,
    bundle_digest text not null,
    source text not null,
    brought_by text not null,
    state text not null,
    steps text not null
);
create index bundle_arrival_by_digest on bundle_arrival (bundle_digest, id);

-- Digests that must not come in again (停用名单).
create table bundle_block (
    bundle_digest text primary key,
    reason text not null,
    blocked_at text not null,
    blocked_by text not null
);
