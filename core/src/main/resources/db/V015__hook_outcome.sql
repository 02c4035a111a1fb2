-- What the code of a bundle said of the lines that are left to it (程序得分): asked once, before scoring, and kept, so
-- that the same score comes out whatever becomes of the bundle. Rows of a submission are only ever added to.
create table hook_outcome (
    application_id text not null references application (id),
    submission integer not null,      -- number of the submission; 0: the draft
    rubric_digest text not null,      -- names the bundle too: with other code it is another rubric
    place text not null,              -- code of the line, and behind a stroke the part within it
    outcome text not null,
    answer_version integer not null,  -- of the answer it is about; 0: unanswered
    asked_at text not null,
    primary key (application_id, submission, rubric_digest, place)
);
