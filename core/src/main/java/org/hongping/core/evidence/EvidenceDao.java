package org.hongping.core.evidence;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table evidence. */
interface EvidenceDao {
    String COLUMNS = "id, sha256, file_name, media_type, size, pages, uploaded_by, uploaded_at";

    @SqlQuery("select " + COLUMNS + " from evidence where id = :id")
    Optional<Evidence> find(EvidenceId id);

    @SqlQuery("select " + COLUMNS + " from evidence where id in (<ids>)")
    List<Evidence> all(@BindList List<EvidenceId> ids);

    @SqlQuery("select distinct sha256 from evidence order by sha256")
    List<String> digests();

    @SqlUpdate("insert into evidence (" + COLUMNS + ") values (:id, :sha256, :fileName, :mediaType, :size, :pages,"
            + " :uploadedBy, :uploadedAt)")
    void insert(@BindMethods Evidence evidence);
}
