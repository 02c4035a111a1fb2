package org.hongping.core.security;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table kept_answer. */
interface AnswerDao {
    String COLUMNS = "account_id, request_key, fingerprint, status, headers, body, answered";

    @SqlQuery("select " + COLUMNS
            + " from kept_answer where account_id = :account and request_key = :key and answered > :since")
    Optional<DatabaseAnswers.Row> find(String account, String key, Instant since);

    @SqlUpdate("delete from kept_answer where answered <= :since")
    void forget(Instant since);

    @SqlUpdate("insert into kept_answer (" + COLUMNS
            + ") values (:accountId, :requestKey, :fingerprint, :status, :headers, :body, :answered)"
            + " on conflict (account_id, request_key) do nothing")
    void insert(@BindMethods DatabaseAnswers.Row row);
}
