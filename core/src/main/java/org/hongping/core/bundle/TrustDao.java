package org.hongping.core.bundle;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables trusted_signer and code_allowance. */
interface TrustDao {
    @SqlQuery("select fingerprint, name, certificate, reason, added_at, added_by from trusted_signer"
            + " where removed_at is null order by added_at, fingerprint")
    List<TrustedSigner> signers();

    @SqlUpdate("insert into trusted_signer (fingerprint, name, certificate, reason, added_at, added_by) values"
            + " (:fingerprint, :name, :certificate, :reason, :addedAt, :addedBy)")
    void insert(@BindMethods TrustedSigner signer);

    @SqlUpdate("update trusted_signer set removed_at = :at, removed_by = :by where fingerprint = :fingerprint"
            + " and removed_at is null")
    int remove(String fingerprint, Instant at, String by);

    @SqlQuery("select bundle_digest from code_allowance")
    List<String> allowed();

    @SqlUpdate("insert into code_allowance (bundle_digest, reason, allowed_at, allowed_by) values (:digest, :reason,"
            + " :at, :by)")
    void allow(String digest, String reason, Instant at, String by);
}
