package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table phrase; a blank account stands for everybody. */
interface PhraseDao {
    @SqlQuery("select id, case when account_id is null then 1 else 0 end as shared, words from phrase"
            + " where account_id is null or account_id = :account"
            + " order by case when account_id is null then 1 else 0 end, id")
    List<Phrase> of(String account);

    @SqlQuery("select count(*) from phrase where coalesce(account_id, '') = :account")
    int count(String account);

    @SqlQuery("select count(*) from phrase where coalesce(account_id, '') = :account and words = :words")
    int same(String account, String words);

    @SqlUpdate(
            "insert into phrase (id, account_id, words, created_at) values (:id, nullif(:account, ''), :words, :now)")
    void insert(String id, String account, String words, Instant now);

    @SqlUpdate("delete from phrase where id = :id and coalesce(account_id, '') = :account")
    int delete(String id, String account);
}
