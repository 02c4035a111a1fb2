-- What the code of a bundle was told of the subject when it was asked: said of another subject it no longer stands.
alter table hook_outcome add column subject text not null default '{}';
