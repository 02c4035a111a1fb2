-- Bundles of rubrics (细则包): the jar stands in the bundle folder under its digest. Rows outlive their bundle, so that
-- what was scored stays legible.
create table rubric_bundle (
    digest text primary key,
    symbolic_name text not null,
    version text not null,
    file_name text not null,
    size bigint not null,
    source text not null,
    stored_at text not null,
    removed_at text
);

-- The rubrics of a bundle with the canonical text that their digest was taken of.
create table rubric_revision (
    bundle_digest text not null references rubric_bundle (digest),
    rubric_id text not null,
    edition text not null,
    title text not null,
    rubric_digest text not null,
    document text not null,
    primary key (bundle_digest, rubric_id, edition)
);
create index rubric_revision_by_digest on rubric_revision (rubric_digest);
