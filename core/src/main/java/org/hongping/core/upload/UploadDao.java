package org.hongping.core.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table upload. */
interface UploadDao {
    String COLUMNS = "id, account_id, file_name, metadata, size, begun_at, used_at, used_for";

    @SqlQuery("select " + COLUMNS + " from upload where id = :id and account_id = :account and begun_at > :since")
    Optional<Upload> find(String id, String account, Instant since);

    @SqlQuery("select " + COLUMNS + " from upload where account_id = :account and used_at is null"
            + " and begun_at > :since order by begun_at, id")
    List<Upload> unfinished(String account, Instant since);

    /** Of all accounts, those whose bytes are still wanted. */
    @SqlQuery("select id from upload where used_at is null")
    List<UploadId> unused();

    @SqlUpdate("insert into upload (" + COLUMNS + ") values (:id, :accountId, :fileName, :metadata, :size, :begunAt,"
            + " :usedAt, :usedFor)")
    void insert(@BindMethods Upload upload);

    @SqlUpdate("update upload set used_at = :at, used_for = :path where id = :id")
    void use(UploadId id, Instant at, String path);

    @SqlUpdate("delete from upload where id = :id")
    void delete(UploadId id);

    @SqlUpdate("delete from upload where begun_at <= :since")
    void forget(Instant since);
}
