-- What a token may do of what its account may.
alter table access_token add column roles text not null default 'ADMINISTRATOR ORGANISER APPLICANT EXAMINER ASSESSOR';
alter table access_token add column reads_only integer not null default 0;
alter table access_token add column last_used text;   -- null: never; to the minute
