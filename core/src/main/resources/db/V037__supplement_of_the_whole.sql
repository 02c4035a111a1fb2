-- A code for the whole application names no line (criterion is empty); each of its photographs is put beside one later.
alter table supplement_photograph add column criterion text not null default '';
update supplement_photograph set criterion =
    (select criterion from supplement where supplement.id = supplement_photograph.supplement_id);
