-- What the negative list (负面清单) takes off, beside the other parts of a total; of what is decided, as it was frozen.
alter table panel_score add column deductions text not null default '0.00';
alter table decision add column deductions text not null default '0.00';
update decision set deductions = coalesce(json_extract(result, '$.deductions'), '0.00');

-- Panels that are deducted from already: the start that follows makes their figures afresh.
insert into panel_due (application_id)
select application_id from panel_score
where application_id in (select application_id from deduction_entry where withdrawn_at is null)
  and application_id not in (select application_id from panel_due);

-- The file an incident rests on, such as a notice of punishment; null: none was added.
alter table deduction_entry add column evidence_id text references evidence (id);
