-- Which scripts have all run, in one word: a start that finds its own need not look through them.
create table migrated (
    scripts text not null
);
