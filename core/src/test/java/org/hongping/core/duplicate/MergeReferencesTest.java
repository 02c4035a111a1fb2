package org.hongping.core.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationMoves;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.InterestMoves;
import org.hongping.core.assessment.InterestService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.ExtensionMoves;
import org.hongping.core.campaign.ExtensionService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Merge;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever names an entry of the registry goes with it: the tables are asked of the database, not listed here. */
class MergeReferencesTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private AssessmentFixture assessments;
    private RegistryFixture registry;
    private DuplicateService duplicates;
    private Visitor organiser;
    private Campaign campaign;

    @BeforeEach
    void open() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        assessments = new AssessmentFixture(database.storage(), fixture);
        registry = fixture.registry();
        organiser = fixture.organiser();
        campaign = fixture.campaign("甲活动（示例）");
        duplicates = new DuplicateService(
                database.storage(),
                registry.audit(),
                registry.registry(),
                new ApplicationMoves(registry.audit()),
                List.of(new InterestMoves(registry.audit()), new ExtensionMoves(registry.audit())));
    }

    @Test
    void nothingIsLeftWithAnEnterpriseThatWent() throws SQLException {
        Enterprise goes = fixture.enterprise();
        Enterprise stays = registry.enterprises()
                .register(
                        anEnterprise()
                                .named("某某物业有限责任公司")
                                .coded("91350100MA6C000120")
                                .build(),
                        organiser);
        fixture.started(campaign, "荷苑");
        declare(InterestService.Kind.ENTERPRISE, goes.name());
        enter(Holder.of(goes.id()), "credit-grades", Map.of("grade", "AA", "fromOn", "2021-01-01", "source", "示例"));
        enter(
                Holder.of(goes.id()),
                "list-entries",
                Map.of("kind", "redBoard", "document", "示例〔2021〕1号", "fromOn", "2021-01-01"));
        enterForBoth(Holder.of(goes.id()));
        new ExtensionService(database.storage(), registry.audit(), fixture.campaigns(), new Ids())
                .grant(
                        campaign.id(),
                        new ExtensionService.Wish(
                                Stage.FILING,
                                Optional.empty(),
                                Optional.of(goes.id().text()),
                                campaign.window(Stage.FILING)
                                        .orElseThrow()
                                        .closesAt()
                                        .plus(Duration.ofDays(3)),
                                "台风"),
                        organiser);

        assertThat(naming("enterprise", goes.id().text())).containsExactlyElementsOf(naming("enterprise"));

        merge(
                Holder.of(stays.id()),
                registry.enterprises().get(stays.id(), organiser).version(),
                Holder.of(goes.id()),
                registry.enterprises().get(goes.id(), organiser).version());

        assertThat(naming("enterprise", goes.id().text())).isEmpty();
    }

    @Test
    void nothingIsLeftWithAnEstateThatWent() throws SQLException {
        Estate goes = registry.estates()
                .get(fixture.started(campaign, "荷苑").entrant().estateId().orElseThrow(), organiser);
        Estate stays = registry.estateOf(fixture.enterprise(), "荷 苑");
        declare(InterestService.Kind.ESTATE, goes.name());
        Holder holder = Holder.of(goes.id());
        enter(holder, "buildings", Map.of("name", "1 栋"));
        enter(
                holder,
                "committees",
                Map.of("fromOn", "2018-01-01", "untilOn", "2022-12-31", "members", "7", "partyMembers", "4"));
        enterForBoth(holder);

        assertThat(naming("estate", goes.id().text())).containsExactlyElementsOf(naming("estate"));

        merge(
                Holder.of(stays.id()),
                stays.version(),
                holder,
                registry.estates().get(goes.id(), organiser).version());

        assertThat(naming("estate", goes.id().text())).isEmpty();
    }

    private void enterForBoth(Holder holder) {
        enter(holder, "people", Map.of("name", "甲", "role", "contact", "fromOn", "2020-01-01"));
        enter(holder, "party-organisations", Map.of("name", "示例党支部", "kind", "branch", "fromOn", "2020-01-01"));
    }

    private void enter(Holder holder, String path, Map<String, String> fields) {
        registry.registry().records().enter(holder, path, fields, organiser);
    }

    private void declare(InterestService.Kind kind, String name) {
        assessments.parts().interests().declare(kind, name, "亲属在此任职", assessments.first());
    }

    private void merge(Holder stays, long version, Holder goes, long otherVersion) {
        duplicates.merge(new Merge(stays, goes, new Version(version), new Version(otherVersion), Set.of()), organiser);
    }

    private Set<String> naming(String table) throws SQLException {
        return database.storage().read(handle -> references(handle, table));
    }

    private Set<String> naming(String table, String id) throws SQLException {
        return database.storage().read(handle -> {
            Set<String> found = new TreeSet<>();
            for (String column : references(handle, table)) {
                String[] name = column.split("[.]", 2);
                int rows = handle.createQuery("select count(*) from " + name[0] + " where " + name[1] + " = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one();
                if (rows > 0) {
                    found.add(column);
                }
            }
            return found;
        });
    }

    /** What an entry became is the one reference that stays; by key, and by name in case somebody forgot the key. */
    private static Set<String> references(Handle handle, String table) throws SQLException {
        DatabaseMetaData database = handle.getConnection().getMetaData();
        Set<String> columns = new TreeSet<>();
        for (String holder : tables(database)) {
            try (ResultSet keys = database.getImportedKeys(null, null, holder)) {
                while (keys.next()) {
                    if (keys.getString("PKTABLE_NAME").equals(table)) {
                        columns.add(holder + "." + keys.getString("FKCOLUMN_NAME"));
                    }
                }
            }
            try (ResultSet named = database.getColumns(null, null, holder, table + "_id")) {
                while (named.next()) {
                    columns.add(holder + "." + named.getString("COLUMN_NAME"));
                }
            }
        }
        columns.remove(table + ".merged_into");
        return columns;
    }

    private static Set<String> tables(DatabaseMetaData database) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = database.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
