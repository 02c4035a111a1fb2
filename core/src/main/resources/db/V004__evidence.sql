-- Evidence (佐证材料): what a file is and who brought it; its bytes stand in the evidence folder under their SHA-256.
create table evidence (
    id text primary key,
    sha256 text not null,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    pages integer not null,
    uploaded_by text not null,
    uploaded_at text not null
);
create index evidence_by_sha256 on evidence (sha256);
