package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface EstateDao {
    @SqlQuery("select * from estate where id = :id")
    Optional<Estate> find(EstateId id);

    @SqlQuery("""
            with recursive inside (id) as (
              select id from area where id = :areaId
              union all
              select area.id from area join inside on area.parent_id = inside.id),
            reach (id) as (
              select id from area where id = :reachId
              union all
              select area.id from area join reach on area.parent_id = reach.id)
            select estate.*, (
              select enterprise.name from management join enterprise on enterprise.id = management.enterprise_id
              where management.estate_id = estate.id and management.from_on <= :day
                and (management.until_on is null or management.until_on >= :day)) as enterprise_name
            from estate
            where merged_into is null and (name > :after.name or (name = :after.name and id > :after.id))
              and lower(name) like lower(:pattern) escape '!'
              and (:areaId = '' or area_id in (select id from inside))
              and (:reachId = '' or area_id in (select id from reach))
              and (:accountId = '' or id in (
                select management.estate_id from management
                join enterprise_member on enterprise_member.enterprise_id = management.enterprise_id
                where enterprise_member.account_id = :accountId and management.from_on <= :day
                  and (management.until_on is null or management.until_on >= :day)))
            order by name, id limit :limit""")
    List<ListedEstate> page(@BindMethods EstateQuery query);

    @SqlQuery("""
            select estate.id, estate.name, estate.area_id, estate.kind
            from estate join management on management.estate_id = estate.id
            where management.enterprise_id = :enterpriseId and management.from_on <= :day
              and (management.until_on is null or management.until_on >= :day)
            order by estate.name, estate.id""")
    List<ManagedEstate> managedBy(EnterpriseId enterpriseId, LocalDate day);

    @SqlQuery("""
            select * from estate
            where area_id = :areaId and name = :name and id <> :id and merged_into is null order by id""")
    List<Estate> sameName(AreaId areaId, String name, String id);

    @SqlQuery("select id, area_id, name, version from estate where merged_into is null")
    List<EstateKey> keys();

    /** In order of name; to be closed. */
    @SqlQuery("select * from estate where merged_into is null order by name, id")
    @FetchSize(500)
    Stream<Estate> all();

    @SqlQuery("select merged_into from estate where id = :id and merged_into is not null")
    Optional<EstateId> successor(EstateId id);

    @SqlUpdate("update estate set merged_into = :into, version = version + 1, changed_at = :now where id = :id")
    void mergeInto(EstateId id, EstateId into, Instant now);

    @SqlUpdate("""
            insert into estate
              (id, name, area_id, address, kind, floor_area, plot_ratio, occupancy, households, completed_on,
               delivered_on, party_organisation_state, party_organisation_day, committee_state, committee_day,
               manager, manager_phone, version, created_at, changed_at)
            values
              (:id, :details.name, :details.areaId, :details.address, :details.kind, :details.figures.floorArea,
               :details.figures.plotRatio, :details.figures.occupancy, :details.figures.households,
               :details.dates.completedOn, :details.dates.deliveredOn, :details.dates.partyOrganisation.state,
               :details.dates.partyOrganisation.day, :details.dates.committee.state, :details.dates.committee.day,
               :details.manager, :details.managerPhone, :version, :createdAt, :changedAt)""")
    void insert(@BindMethods Estate estate);

    @SqlBatch("""
            insert into estate
              (id, name, area_id, address, kind, floor_area, plot_ratio, occupancy, households, completed_on,
               delivered_on, party_organisation_state, party_organisation_day, committee_state, committee_day,
               manager, manager_phone, version, created_at, changed_at)
            values
              (:id, :details.name, :details.areaId, :details.address, :details.kind, :details.figures.floorArea,
               :details.figures.plotRatio, :details.figures.occupancy, :details.figures.households,
               :details.dates.completedOn, :details.dates.deliveredOn, :details.dates.partyOrganisation.state,
               :details.dates.partyOrganisation.day, :details.dates.committee.state, :details.dates.committee.day,
               :details.manager, :details.managerPhone, :version, :createdAt, :changedAt)""")
    void insertAll(@BindMethods List<Estate> estates);

    @SqlUpdate("""
            update estate set
              name = :details.name, area_id = :details.areaId, address = :details.address, kind = :details.kind,
              floor_area = :details.figures.floorArea, plot_ratio = :details.figures.plotRatio,
              occupancy = :details.figures.occupancy, households = :details.figures.households,
              completed_on = :details.dates.completedOn, delivered_on = :details.dates.deliveredOn,
              party_organisation_state = :details.dates.partyOrganisation.state,
              party_organisation_day = :details.dates.partyOrganisation.day,
              committee_state = :details.dates.committee.state, committee_day = :details.dates.committee.day,
              manager = :details.manager, manager_phone = :details.managerPhone,
              version = :version, changed_at = :changedAt
            where id = :id and version = :version - 1""")
    int update(@BindMethods Estate estate);
}
