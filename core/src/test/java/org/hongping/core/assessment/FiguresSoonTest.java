package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of a panel follow a moment after what programs save; nobody sees them late, and no crash loses them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FiguresSoonTest {
    @RegisterExtension
    final StorageExtension database;

    private AssessmentFixture fixture;
    private AssessmentService assessments;
    private Application application;
    private Assignment mine;

    FiguresSoonTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void assign() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        assessments = fixture.assessments();
        application = fixture.admitted(fixture.applications().campaign("2026 年示范项目（示例）"), "示例一期");
        mine = fixture.assigned(application).get(0);
    }

    @Test
    void whoReadsNextFindsThem() {
        for (int points = 1; points <= 5; points++) {
            save("5.1", points, points - 1);

            assertThat(assessments.score(application.id()).orElseThrow().partialTotal())
                    .isEqualTo(points + ".00");
            assertThat(assessments.assignment(application.id(), mine.id()))
                    .extracting(Assignment::points, Assignment::scored)
                    .containsExactly(points + ".00", 1);
        }
    }

    @Test
    void soDoesWhoWritesNext() {
        save("5.1", 4, 0);

        String partial = database.storage()
                .write(handle -> handle.attach(AssessmentDao.class)
                        .score(application.id())
                        .orElseThrow()
                        .partialTotal());

        assertThat(partial).isEqualTo("4.00");
        assertThat(due()).isZero();
    }

    @Test
    void aWholeSheetIsNoOther() {
        assessments
                .saveSheet(
                        mine.id(),
                        Map.of("5.1", sent(3, 0)),
                        fixture.first(),
                        saved -> saved.sheet().points())
                .thenAccept(points -> assertThat(points).isEqualTo("3.00"))
                .join();

        assertThat(assessments.score(application.id()).orElseThrow().partialTotal())
                .isEqualTo("3.00");
    }

    @Test
    void whatACrashLeftIsMadeAtTheNextStart() {
        save("5.1", 4, 0);
        database.storage().change(handle -> {
            handle.execute("update panel_score set partial_total = '0.00'");
            handle.execute("update assignment set points = '0.00'");
            handle.attach(DuePanelDao.class).insert(application.id());
        });

        assessments.catchUp();

        Optional<PanelScore> score = database.storage()
                .read(handle -> handle.attach(AssessmentDao.class).score(application.id()));
        assertThat(score.orElseThrow().partialTotal()).isEqualTo("4.00");
        assertThat(assessments.assignment(application.id(), mine.id()).points()).isEqualTo("4.00");
        assertThat(due()).isZero();
    }

    private void save(String code, int points, int basedOn) {
        assessments
                .saveLine(mine.id(), code, sent(points, basedOn), fixture.first())
                .join();
    }

    private static Scoring.Sent sent(int points, int basedOn) {
        return new Scoring.Sent(ValueText.fields("{\"points\":" + points + "}"), basedOn);
    }

    private int due() {
        return database.storage()
                .read(handle -> handle.attach(DuePanelDao.class).all())
                .size();
    }
}
