package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaSql;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.rubric.ValueText;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table application. */
interface ApplicationDao {
    String COLUMNS =
            "id, campaign_id, entrant_kind, estate_id, enterprise_id, area_id, person_id, owner_account, state,"
                    + " level, submissions, self_total, version, created_at, submitted_at";

    @SqlQuery("select " + COLUMNS + " from application where id = :id")
    Optional<Application> find(ApplicationId id);

    /** Each kind by an index of its own. */
    @SqlQuery("select " + COLUMNS + " from application where campaign_id = :campaignId and estate_id = :id"
            + " and entrant_kind = 'ESTATE' and :kind = 'ESTATE' union all "
            + "select " + COLUMNS + " from application where campaign_id = :campaignId and enterprise_id = :id"
            + " and entrant_kind = 'ENTERPRISE' and :kind = 'ENTERPRISE' union all "
            + "select " + COLUMNS + " from application where campaign_id = :campaignId and area_id = :id"
            + " and entrant_kind = 'AREA' and :kind = 'AREA' union all "
            + "select " + COLUMNS + " from application where campaign_id = :campaignId and estate_id = :id"
            + " and entrant_kind = 'COMMITTEE' and :kind = 'COMMITTEE' union all "
            + "select " + COLUMNS + " from application where campaign_id = :campaignId and person_id = :id"
            + " and entrant_kind = 'PERSON' and :kind = 'PERSON'")
    Optional<Application> find(CampaignId campaignId, EntrantKind kind, String id);

    @SqlQuery("select entrant_name from entry where id = :id")
    String entrantName(ApplicationId id);

    @SqlQuery("select " + COLUMNS + " from application where enterprise_id = :enterpriseId order by id desc")
    List<Application> ofEnterprise(EnterpriseId enterpriseId);

    @SqlQuery("select " + COLUMNS + " from application where campaign_id = :campaignId order by id")
    List<Application> ofCampaign(CampaignId campaignId);

    @SqlQuery(AreaSql.INSIDE + """
            select application.state, count(*) as applications from entry application
            where application.campaign_id = :campaignId and application.place_id in (select id from inside)
            group by application.state""")
    List<StateCount> counts(CampaignId campaignId, String area);

    /** Of an estate or of an enterprise: no id names both. */
    @SqlQuery(
            "select " + COLUMNS + " from application where estate_id = :holder or enterprise_id = :holder order by id")
    List<Application> ofHolder(String holder);

    @SqlQuery("select campaign.title from application one join application other on other.campaign_id ="
            + " one.campaign_id and other.entrant_kind = one.entrant_kind join campaign on campaign.id = one.campaign_id"
            + " where (one.estate_id = :one and other.estate_id = :other) or (one.enterprise_id = :one"
            + " and other.enterprise_id = :other and one.entrant_kind = 'ENTERPRISE') order by campaign.title")
    List<String> campaignsOfBoth(String one, String other);

    @SqlQuery("select title from campaign where id = :id")
    String title(CampaignId id);

    @SqlUpdate("update application set estate_id = :to where estate_id = :from")
    void giveEstates(String from, String to);

    @SqlUpdate("update application set enterprise_id = :to where enterprise_id = :from")
    void giveEnterprises(String from, String to);

    @SqlQuery("select state, count(*) as applications from application where campaign_id = :campaignId group by state")
    List<StateCount> counts(CampaignId campaignId);

    @SqlUpdate("insert into application (id, campaign_id, entrant_kind, estate_id, enterprise_id, area_id, person_id,"
            + " owner_account, state, level, submissions, self_total, self_micro, version, created_at, submitted_at)"
            + " values (:id, :campaignId, :entrant.kind, :entrant.estateId, :entrant.enterpriseId,"
            + " :entrant.areaId, :entrant.personId, :ownerAccount, :state, :level, :submissions, null, null,"
            + " :version, :createdAt, null)")
    void insert(@BindMethods Application application);

    @SqlUpdate("update application set state = :state, level = :level, submissions = :submissions, version = :version,"
            + " submitted_at = :submittedAt where id = :id and version = :version - 1")
    int update(@BindMethods Application application);

    @SqlUpdate("update application set self_total = :total, self_micro = :micro where id = :id")
    void updateSelfTotal(ApplicationId id, String total, long micro);

    @SqlUpdate("insert into application_return (application_id, number, reason, lines, returned_at, returned_by)"
            + " values (:id, :number, :reason, :lines, :returnedAt, :returnedBy)")
    void insertReturn(ApplicationId id, int number, String reason, String lines, Instant returnedAt, String returnedBy);

    @SqlQuery("select number, reason, lines, returned_at, returned_by from application_return"
            + " where application_id = :id order by number desc")
    List<ReturnRow> returns(ApplicationId id);

    @SqlUpdate("insert into application_submission (application_id, number, snapshot, checksum, submitted_at,"
            + " submitted_by) values (:id, :number, :snapshot, :checksum, :submittedAt, :submittedBy)")
    void insertSubmission(ApplicationId id, @BindMethods Submission submission);

    @SqlQuery("select number, snapshot, checksum, submitted_at, submitted_by from application_submission"
            + " where application_id = :id order by number desc")
    List<Submission> submissions(ApplicationId id);

    /** How many applications of a campaign stand in a state. */
    record StateCount(ApplicationState state, int applications) {}

    /** A return as its table holds it. */
    record ReturnRow(int number, String reason, String lines, Instant returnedAt, String returnedBy) {
        Return read() {
            return new Return(number, reason, ValueText.texts(lines), returnedAt, returnedBy);
        }
    }
}
