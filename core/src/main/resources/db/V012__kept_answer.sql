-- What was answered to requests that programs may send again (Idempotency-Key); for a day.
create table kept_answer (
    account_id text not null references account (id) on delete cascade,
    request_key text not null,
    fingerprint text not null,
    status integer not null,
    headers text not null,
    body text not null,
    answered text not null,
    primary key (account_id, request_key)
);

create index kept_answer_by_age on kept_answer (answered);
