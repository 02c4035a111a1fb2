package org.hongping.core.campaign;

import java.util.List;
import java.util.Optional;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaSql;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables campaign and campaign_window. */
interface CampaignDao {
    String COLUMNS = "id, title, kind, host, undertaker, basis, year, sealed_form, approval, period_from, period_until,"
            + " valid_months, free_of_charge, rubric_id, edition, bundle_version,"
            + " rubric_digest, interpretations, state, version, created_at, opened_at, area_id";

    @SqlQuery("select " + COLUMNS + " from campaign where id = :id")
    Optional<CampaignRow> find(CampaignId id);

    @SqlQuery("select " + COLUMNS + " from campaign order by created_at desc, id desc")
    List<CampaignRow> all();

    @SqlQuery("select " + COLUMNS + " from campaign where opened_at is not null order by created_at desc, id desc")
    List<CampaignRow> allAnnounced();

    @SqlQuery("select " + COLUMNS + " from campaign where id < :before and (:state = '' or state = :state)"
            + " and (:drafts = 1 or opened_at is not null) order by id desc limit :limit")
    List<CampaignRow> page(String before, String state, int drafts, int limit);

    @SqlQuery(
            AreaSql.INSIDE + "select " + COLUMNS + " from campaign where id < :before"
                    + " and (:state = '' or state = :state) and area_id in (select id from inside) order by id desc limit :limit")
    List<CampaignRow> pageWithin(String area, String before, String state, int limit);

    @SqlQuery("select area.name from campaign join area on area.id = campaign.area_id where campaign.id = :id")
    Optional<String> areaOf(CampaignId id);

    @SqlQuery(AreaSql.INSIDE + "select exists (select 1 from campaign where id = :id"
            + " and area_id in (select id from inside))")
    boolean liesWithin(String area, CampaignId id);

    @SqlQuery(AreaSql.INSIDE + "select exists (select 1 from inside where id = :place)")
    boolean holds(String area, AreaId place);

    @SqlQuery("select " + COLUMNS + " from campaign where state = 'OPEN' order by id")
    List<CampaignRow> open();

    @SqlQuery("select count(*) from campaign where rubric_digest = :rubricDigest and state in ('DRAFT', 'OPEN')")
    int pinning(String rubricDigest);

    @SqlQuery("select stage, opens_at, closes_at from campaign_window where campaign_id = :id order by opens_at")
    List<StageWindow> windows(CampaignId id);

    @SqlUpdate("insert into campaign (id, title, kind, host, undertaker, basis, year, sealed_form, approval,"
            + " period_from, period_until, valid_months, free_of_charge, rubric_id, edition,"
            + " bundle_version, rubric_digest, interpretations, state, version, created_at, opened_at, area_id, created_by)"
            + " values (:id, :title, :kind, :host, :undertaker, :basis, :year, :sealedForm, :terms.approval,"
            + " :terms.periodFrom, :terms.periodUntil, :terms.validMonths, :terms.freeOfCharge, :rubricId, :edition,"
            + " :bundleVersion, :rubricDigest, :interpretations, :state, :version, :createdAt, :openedAt,"
            + " :areaId, :createdBy)")
    void insert(@BindMethods CampaignRow row, String createdBy);

    @SqlUpdate("update campaign set title = :title, kind = :kind, host = :host, undertaker = :undertaker,"
            + " basis = :basis, year = :year, sealed_form = :sealedForm, approval = :terms.approval,"
            + " period_from = :terms.periodFrom, period_until = :terms.periodUntil, valid_months = :terms.validMonths,"
            + " free_of_charge = :terms.freeOfCharge, rubric_id = :rubricId, edition = :edition,"
            + " bundle_version = :bundleVersion, rubric_digest = :rubricDigest, interpretations = :interpretations,"
            + " state = :state, version = :version, opened_at = :openedAt where id = :id and version = :version - 1")
    int update(@BindMethods CampaignRow row);

    @SqlUpdate("delete from campaign_window where campaign_id = :id")
    void clearWindows(CampaignId id);

    @SqlUpdate("insert into campaign_window (campaign_id, stage, opens_at, closes_at)"
            + " values (:id, :stage, :opensAt, :closesAt)")
    void addWindow(CampaignId id, @BindMethods StageWindow window);
}
