package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.RubricId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ColumnsTest {
    @RegisterExtension
    final StorageExtension database;

    ColumnsTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeTable() {
        database.storage().change(handle -> handle.execute("""
                create table thing (id text primary key, rubric_id text, made text, day text, points text,
                    micro_points bigint, language text, colours text, loud integer, parent text, ends text, places integer)
                """));
    }

    @Test
    void aRecordComesBackAsItWasStored() {
        Thing thing = new Thing(
                new ThingId("t1"),
                RubricId.of("chengdu.residential"),
                Instant.parse("2026-11-21T03:14:15Z"),
                LocalDate.parse("2026-11-21"),
                new BigDecimal("2.50"),
                2_500_000,
                Locale.SIMPLIFIED_CHINESE,
                EnumSet.of(Colour.GREEN, Colour.RED),
                true,
                Optional.of(new ThingId("t0")),
                Optional.of(Instant.parse("2026-12-01T09:30:00Z")),
                Optional.of(3));

        assertThat(storedAndRead(thing)).contains(thing);
    }

    @Test
    void absenceIsStoredToo() {
        Thing thing = new Thing(
                new ThingId("t1"),
                RubricId.of("chengdu.residential"),
                Instant.parse("2026-11-21T03:14:15.123Z"),
                LocalDate.parse("2026-11-21"),
                new BigDecimal("0.00"),
                0,
                Locale.ENGLISH,
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(storedAndRead(thing)).contains(thing);
    }

    @Test
    void tablesHoldPlainTextAndNumbers() {
        aRecordComesBackAsItWasStored();

        String row = database.storage()
                .read(handle -> handle.createQuery(
                                "select made || '|' || day || '|' || points || '|' || language || '|' || colours from thing")
                        .mapTo(String.class)
                        .one());
        long loud = database.storage()
                .read(handle -> handle.createQuery("select loud from thing")
                        .mapTo(Long.class)
                        .one());

        assertThat(row).isEqualTo("2026-11-21T03:14:15.000Z|2026-11-21|2.50|zh-CN|RED GREEN");
        assertThat(loud).isEqualTo(1);
    }

    @Test
    void aRecordIsReadByNamesInWhateverOrderTheyCome() {
        aRecordComesBackAsItWasStored();
        Pair pair = new Pair("t1", "chengdu.residential");

        List<Optional<Pair>> read = database.storage().read(handle -> {
            ThingDao things = handle.attach(ThingDao.class);
            return List.of(things.pair(), things.turnedPair(), things.pair(), things.exchangedPair());
        });

        assertThat(read)
                .containsExactly(
                        Optional.of(pair),
                        Optional.of(pair),
                        Optional.of(pair),
                        Optional.of(new Pair("chengdu.residential", "t1")));
    }

    @Test
    void aColumnOfIdsIsReadAsIds() {
        aRecordComesBackAsItWasStored();

        List<ThingId> ids =
                database.storage().read(handle -> handle.attach(ThingDao.class).ids());

        assertThat(ids).containsExactly(new ThingId("t1"));
    }

    @Test
    void parametersOfMethodsAreWrittenAsComponentsAre() {
        aRecordComesBackAsItWasStored();

        List<ThingId> found = database.storage()
                .read(handle -> handle.attach(ThingDao.class)
                        .like(
                                RubricId.of("chengdu.residential"),
                                Instant.parse("2026-11-21T03:14:15Z"),
                                LocalDate.parse("2026-11-21"),
                                new BigDecimal("2.50"),
                                Locale.SIMPLIFIED_CHINESE,
                                EnumSet.allOf(Colour.class),
                                true));

        assertThat(found).containsExactly(new ThingId("t1"));
    }

    @Test
    void boundNamesAreWrittenAsComponentsAre() {
        aRecordComesBackAsItWasStored();

        long found = database.storage()
                .read(handle -> handle.createQuery(
                                "select count(*) from thing where made = :made and loud = :loud and colours = :colours and id = :id")
                        .bind("made", Instant.parse("2026-11-21T03:14:15Z"))
                        .bind("loud", true)
                        .bind("colours", EnumSet.allOf(Colour.class))
                        .bind("id", new ThingId("t1"))
                        .mapTo(Long.class)
                        .one());

        assertThat(found).isEqualTo(1);
    }

    @Test
    void aConstantThatIsNotOneOfTheEnumsIsRefused() {
        aRecordComesBackAsItWasStored();
        database.storage().change(handle -> handle.execute("update thing set colours = 'RED PINK'"));

        assertThatThrownBy(() -> database.storage()
                        .read(handle -> handle.attach(ThingDao.class).find(new ThingId("t1"))))
                .hasStackTraceContaining("Colour has no PINK");
    }

    private Optional<Thing> storedAndRead(Thing thing) {
        database.storage().change(handle -> handle.attach(ThingDao.class).insert(thing));
        return database.storage().read(handle -> handle.attach(ThingDao.class).find(thing.id()));
    }

    enum Colour {
        RED,
        GREEN
    }

    public record ThingId(String text) implements Id {}

    public record Thing(
            ThingId id,
            RubricId rubricId,
            Instant made,
            LocalDate day,
            BigDecimal points,
            long microPoints,
            Locale language,
            Set<Colour> colours,
            boolean loud,
            Optional<ThingId> parent,
            Optional<Instant> ends,
            Optional<Integer> places) {}

    public record Pair(String id, String rubricId) {}

    interface ThingDao {
        @SqlUpdate("insert into thing values (:id, :rubricId, :made, :day, :points, :microPoints, :language, :colours,"
                + " :loud, :parent, :ends, :places)")
        void insert(@BindMethods Thing thing);

        @SqlQuery("select * from thing where id = :id")
        Optional<Thing> find(ThingId id);

        @SqlQuery(
                "select id from thing where rubric_id = :rubricId and made = :made and day = :day and points = :points"
                        + " and language = :language and colours = :colours and loud = :loud")
        List<ThingId> like(
                RubricId rubricId,
                Instant made,
                LocalDate day,
                BigDecimal points,
                Locale language,
                Set<Colour> colours,
                boolean loud);

        @SqlQuery("select id, rubric_id from thing")
        Optional<Pair> pair();

        @SqlQuery("select rubric_id, id from thing")
        Optional<Pair> turnedPair();

        @SqlQuery("select rubric_id as id, id as rubric_id from thing")
        Optional<Pair> exchangedPair();

        @SqlQuery("select id from thing order by id")
        List<ThingId> ids();
    }
}
