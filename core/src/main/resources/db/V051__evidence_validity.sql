-- Until when a piece of evidence is valid (有效期至), as the applicant says while writing; what is handed in keeps it in
-- its snapshot.
create table evidence_validity (
    application_id text not null references application (id),
    evidence_id text not null references evidence (id),
    valid_until text not null,         -- the last day, itself included
    primary key (application_id, evidence_id)
);
