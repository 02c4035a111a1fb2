-- A batch is read beside everybody's work; those that stand were read at once.
alter table scan_batch add column state text not null default 'READ';
