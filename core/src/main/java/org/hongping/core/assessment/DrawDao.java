package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table assessor_draw. */
interface DrawDao {
    @SqlQuery("select * from assessor_draw where id = :id")
    Optional<Row> find(DrawId id);

    @SqlQuery("select * from assessor_draw where campaign_id = :campaignId order by id desc")
    List<Row> of(CampaignId campaignId);

    @SqlUpdate("insert into assessor_draw (id, campaign_id, state, terms, commitment, seed, word, given, reason,"
            + " committed_at) values (:id, :campaignId, :state, :terms, :commitment, :seed, :word, :given, :reason,"
            + " :committedAt)")
    void insert(@BindMethods Row row);

    @SqlUpdate("update assessor_draw set state = 'DRAWN', word = :word, given = :given, drawn_at = :now"
            + " where id = :id and state = 'COMMITTED'")
    int drawn(DrawId id, String word, String given, Instant now);

    @SqlUpdate("update assessor_draw set state = 'DROPPED', reason = :reason where id = :id and state = 'COMMITTED'")
    int dropped(DrawId id, String reason);

    @SqlUpdate("update assessor_draw set handed_out_at = :now where id = :id")
    void handedOut(DrawId id, Instant now);

    /** A draw as its table holds it, the seed with it. */
    record Row(
            DrawId id,
            CampaignId campaignId,
            String state,
            String terms,
            String commitment,
            String seed,
            String word,
            String given,
            String reason,
            Instant committedAt,
            Optional<Instant> drawnAt,
            Optional<Instant> handedOutAt) {}
}
