package org.hongping.core.relock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.JsonText;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table campaign_relock. */
interface RelockDao {
    String COLUMNS = "id, campaign_id, from_digest, to_digest, reason, state, totals, proposed_at, proposed_by,"
            + " settled_at, settled_by";

    @SqlQuery("select " + COLUMNS + " from campaign_relock where campaign_id = :campaignId and state = 'PROPOSED'")
    Optional<Relock> open(CampaignId campaignId);

    @SqlQuery("select " + COLUMNS + " from campaign_relock where campaign_id = :campaignId order by id desc")
    List<Relock> of(CampaignId campaignId);

    @SqlUpdate("insert into campaign_relock (" + COLUMNS + ") values (:id, :campaignId, :fromDigest, :toDigest,"
            + " :reason, :state, :totals, :proposedAt, :proposedBy, :settledAt, :settledBy)")
    void insert(@BindMethods Relock relock);

    @SqlUpdate("update campaign_relock set state = :state, totals = :totals, settled_at = :at, settled_by = :by"
            + " where id = :id and state = 'PROPOSED'")
    int settle(String id, Relock.State state, JsonText totals, Instant at, String by);

    @SqlQuery("select count(*) from application where campaign_id = :campaignId"
            + " and state in ('CONFERRED', 'NOT_CONFERRED')")
    int decided(CampaignId campaignId);
}
