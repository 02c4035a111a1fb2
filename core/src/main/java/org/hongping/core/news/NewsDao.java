package org.hongping.core.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table news. */
interface NewsDao {
    String COLUMNS = "id, account_id, source, words, href, told_at, read_at";

    @SqlBatch("insert into news (" + COLUMNS + ") values (:id, :accountId, :source, :words, :href, :toldAt, :readAt)")
    void insertAll(@BindMethods List<News> news);

    @SqlQuery("select account_id from news where source = :source")
    List<String> told(String source);

    @SqlQuery("select " + COLUMNS + " from news where account_id = :account and id < :before"
            + " and (:unread = 0 or read_at is null) order by id desc limit :limit")
    List<News> page(String account, String before, int unread, int limit);

    @SqlQuery("select " + COLUMNS + " from news where id = :id and account_id = :account")
    Optional<News> find(NewsId id, String account);

    @SqlQuery("select count(*) from news where account_id = :account and read_at is null")
    int unread(String account);

    @SqlUpdate("update news set read_at = :now where id = :id and account_id = :account and read_at is null")
    int read(NewsId id, String account, Instant now);

    @SqlUpdate("update news set read_at = :now where account_id = :account and read_at is null")
    int readAll(String account, Instant now);
}
