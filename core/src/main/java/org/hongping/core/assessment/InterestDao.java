package org.hongping.core.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who applies, who belongs to whom, and what members have declared. */
interface InterestDao {
    String APPLICANTS = """
            select application.id as application_id, application.campaign_id, application.entrant_kind,
                   coalesce(application.estate_id, '') as estate_id, application.entrant_name,
                   application.place_id as area_id, coalesce(application.enterprise_id, '') as enterprise_id,
                   application.enterprise_name, coalesce(keeper.id, '') as manager_id,
                   coalesce(keeper.name, '') as manager_name
            from entry application
            left join management on management.estate_id = application.estate_id
             and management.from_on <= :day and (management.until_on is null or management.until_on >= :day)
            left join enterprise keeper on keeper.id = management.enterprise_id
            """;
    String DECLARED = """
            select declared_interest.id, account_id, coalesce(enterprise_id, '') as enterprise_id,
                   coalesce(estate_id, '') as estate_id, coalesce(enterprise.name, estate.name) as name,
                   reason, declared_at
            from declared_interest
            left join enterprise on enterprise.id = declared_interest.enterprise_id
            left join estate on estate.id = declared_interest.estate_id
            where withdrawn_at is null
            """;

    @SqlQuery(APPLICANTS + "where application.campaign_id = :campaignId and application.state = 'ADMITTED'"
            + " order by application.id")
    List<Applicant> admitted(CampaignId campaignId, LocalDate day);

    @SqlQuery(APPLICANTS + "where application.campaign_id = :campaignId"
            + " and application.state in ('ADMITTED', 'ASSESSED') order by application.id")
    List<Applicant> judged(CampaignId campaignId, LocalDate day);

    @SqlQuery(APPLICANTS + "where application.id = :id and application.state in ('ADMITTED', 'ASSESSED')")
    List<Applicant> judged(ApplicationId id, LocalDate day);

    @SqlQuery(APPLICANTS + "where application.id = :id")
    Optional<Applicant> applicant(ApplicationId id, LocalDate day);

    @SqlQuery("select account_id, enterprise_id from enterprise_member where account_id in (<accounts>)")
    List<Membership> memberships(@BindList List<String> accounts);

    @SqlQuery(DECLARED + " and account_id in (<accounts>) order by declared_interest.id")
    List<DeclaredInterest> declared(@BindList List<String> accounts);

    @SqlQuery(DECLARED + " order by account_id, declared_interest.id")
    List<DeclaredInterest> allDeclared();

    @SqlQuery("select id, name from enterprise where (name = :name or credit_code = :name)"
            + " and merged_into is null order by id")
    List<Named> enterprises(String name);

    @SqlQuery("select id, name from estate where name = :name and merged_into is null order by id")
    List<Named> estates(String name);

    @SqlUpdate("insert into declared_interest (id, account_id, enterprise_id, estate_id, reason, declared_at) values"
            + " (:id, :accountId, nullif(:enterpriseId, ''), nullif(:estateId, ''), :reason, :declaredAt)")
    void insert(@BindMethods DeclaredInterest interest);

    @SqlUpdate("update declared_interest set withdrawn_at = :now where id = :id and account_id = :account"
            + " and withdrawn_at is null")
    int withdraw(String id, String account, Instant now);

    @SqlQuery("select id from declared_interest where enterprise_id = :holder or estate_id = :holder order by id")
    List<String> ofHolder(String holder);

    @SqlUpdate("update declared_interest set enterprise_id = :stays where enterprise_id = :goes")
    void giveEnterprise(String goes, String stays);

    @SqlUpdate("update declared_interest set estate_id = :stays where estate_id = :goes")
    void giveEstate(String goes, String stays);

    /** Entries of enterprises that became others. */
    @SqlQuery("select id, name, merged_into as \"into\" from enterprise where merged_into is not null order by id")
    List<Merged> merged();

    /** What was changed of enterprises, the latest first; what was erased is not known any more. */
    @SqlQuery("select payload from audit_row where subject in (<subjects>) and payload is not null"
            + " and action in ('enterprise.changed', 'enterprise.took-in') order by moment desc, sequence desc")
    List<String> changes(@BindList List<String> subjects);

    /** Everybody on record with one of these names, which hold no blanks. */
    @SqlQuery("""
            select * from (
              select coalesce(person.estate_id, person.enterprise_id) as holder_id,
                     coalesce(estate.name, enterprise.name) as holder_name, person.name, person.role
              from person left join estate on estate.id = person.estate_id
              left join enterprise on enterprise.id = person.enterprise_id
              union all select id, name, manager, 'MANAGER' from estate where merged_into is null
              union all select id, name, manager, 'MANAGER' from enterprise where merged_into is null) bearer
            where lower(replace(replace(replace(name, ' ', ''), '　', ''), '·', '')) in (<names>)
            order by holder_id, role""")
    List<Bearer> bearers(@BindList List<String> names);

    @SqlQuery("select account_id, doubt from doubt_settled where account_id in (<accounts>)")
    List<Settled> settled(@BindList List<String> accounts);

    @SqlQuery("select distinct doubt from doubt_settled where doubt in (<doubts>)")
    List<String> settledAmong(@BindList List<String> doubts);

    @SqlUpdate("insert into doubt_settled (account_id, doubt, matter, settled_at, settled_by)"
            + " values (:accountId, :id, :matter, :now, :by)")
    void settle(@BindMethods Doubt doubt, Instant now, String by);

    /** An entry that became another. */
    record Merged(String id, String name, String into) {}

    /** Somebody on record of an estate or enterprise. */
    record Bearer(String holderId, String holderName, String name, String role) {
        boolean isOf(Applicant applicant) {
            return holderId.equals(applicant.estateId())
                    || holderId.equals(applicant.enterpriseId())
                    || holderId.equals(applicant.managerId());
        }
    }

    /** A likeness that somebody looked into. */
    record Settled(String accountId, String doubt) {}

    /** An account that acts for an enterprise. */
    record Membership(String accountId, String enterpriseId) {}

    /** Something found by its name. */
    record Named(String id, String name) {}
}
