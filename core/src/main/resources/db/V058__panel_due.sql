-- Panels whose figures are older than their sheets, for a moment; what stands here at a start was left by a crash.
create table panel_due (
    application_id text not null primary key references application (id)
);
