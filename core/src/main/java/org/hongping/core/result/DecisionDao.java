package org.hongping.core.result;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table decision. */
interface DecisionDao {
    String COLUMNS = "d.application_id, d.number, d.outcome, d.reason, d.result, d.checksum, d.base, d.bonus,"
            + " d.deductions, d.total, d.total_micro, d.decided_at, d.decided_by";

    @SqlQuery("select " + COLUMNS + " from decision d where d.application_id = :applicationId order by d.number desc")
    List<Decision> of(ApplicationId applicationId);

    @SqlQuery("select " + COLUMNS + " from decision d join application a on a.id = d.application_id"
            + " where a.campaign_id = :campaignId and d.number ="
            + " (select max(newest.number) from decision newest where newest.application_id = d.application_id)"
            + " order by d.total_micro desc, d.application_id")
    List<Decision> of(CampaignId campaignId);

    @SqlUpdate("insert into decision (application_id, number, outcome, reason, result, checksum, base, bonus,"
            + " deductions, total, total_micro, decided_at, decided_by) values (:applicationId, :number, :outcome, :reason, :result,"
            + " :checksum, :base, :bonus, :deductions, :total, :totalMicro, :decidedAt, :decidedBy)")
    void insert(@BindMethods Decision decision);
}
