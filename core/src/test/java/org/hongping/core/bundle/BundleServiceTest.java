package org.hongping.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.Evaluations.Evaluation;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Locks;
import org.hongping.core.storage.Storage;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.StepReport.Outcome;
import org.hongping.plugin.Trial;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BundleServiceTest {
    private static final String RESIDENTIAL = "chengdu.residential";
    private static final Map<String, Value> FOUNDED =
            Map.of("1.1", new Value.Fields(Map.of("level", Value.text("founded"))));
    private static final Visitor ADMINISTRATOR = SampleVisitors.keeper(1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private final List<Locks.Lock> locks = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private RubricFolders folders;
    private RubricCatalogue rubrics;
    private BundleService bundles;
    private String shipped;

    @BeforeEach
    void ship() throws IOException {
        Path plugins = Files.createDirectories(database.folder().resolve("plugins"));
        Files.write(plugins.resolve("rubric-chengdu-1.0.0.jar"), jar("1.0.0", "3"));
        folders = RubricFolders.of(database.folder().resolve("home"), Optional.of(plugins));
        open(database.storage());
        shipped = inForce().bundleDigest();
    }

    @AfterEach
    void stop() {
        rubrics.close();
    }

    @Test
    void whatIsBroughtWaitsUntilSomebodyPutsItInForce() {
        InstalledRubric before = inForce();

        Arrival arrival = bring("1.1.0", "2");

        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.WAITING);
        assertThat(inForce().rubricDigest()).isEqualTo(before.rubricDigest());
        assertThat(arrival.steps(Locale.ENGLISH))
                .extracting(ArrivalStep::outcome)
                .doesNotContain(Outcome.FAILED);

        bundles.putInForce(arrival.bundleDigest(), "红头文件改了三行", ADMINISTRATOR);

        assertThat(points(inForce())).isEqualTo("2.00");
        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.IN_FORCE);
        assertThat(state(shipped)).isEqualTo(BundleState.KEPT);
        assertThat(points(before)).as("whoever holds a revision goes on by it").isEqualTo("3.00");
    }

    @Test
    void rollingBackIsPuttingTheOldOneInForceAgain() throws Exception {
        Arrival arrival = bring("1.1.0", "2");
        bundles.putInForce(arrival.bundleDigest(), "启用", ADMINISTRATOR);

        bundles.putInForce(shipped, "有误，回退", ADMINISTRATOR);

        assertThat(points(inForce())).isEqualTo("3.00");
        restart();
        assertThat(points(inForce())).isEqualTo("3.00");
        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.KEPT);
        AuditRow last = bundles.history(shipped).get(0);
        assertThat(last.action()).isEqualTo("rubric.put-in-force");
        assertThat(last.actor().text()).isEqualTo(ADMINISTRATOR.accountOrRefuse());
        assertThat(last.payload().orElseThrow().text()).contains("有误，回退");
    }

    @Test
    void everyActWantsAReason() {
        Arrival arrival = bring("1.1.0", "2");

        assertThatThrownBy(() -> bundles.putInForce(arrival.bundleDigest(), " ", ADMINISTRATOR))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bundles.uninstall(arrival.bundleDigest(), "", ADMINISTRATOR))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bundles.block(arrival.bundleDigest(), "", ADMINISTRATOR))
                .isInstanceOf(Invalid.class);
        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.WAITING);
    }

    @Test
    void whatIsLockedOrInForceBesideOthersIsNotUninstalled() {
        Arrival arrival = bring("1.1.0", "2");
        assertThatThrownBy(() -> bundles.uninstall(shipped, "清理", ADMINISTRATOR))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("bundles.in-force");
        bundles.putInForce(arrival.bundleDigest(), "启用", ADMINISTRATOR);
        locks.add(new Locks.Lock(rubrics.all().get(0).rubricDigest(), "2026 年度示范项目", "/campaigns/1"));

        assertThatThrownBy(() -> bundles.uninstall(shipped, "清理", ADMINISTRATOR))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("2026 年度示范项目");

        locks.clear();
        bundles.uninstall(shipped, "清理", ADMINISTRATOR);
        assertThat(state(shipped)).isEqualTo(BundleState.GONE);
    }

    @Test
    void whatWasUninstalledStaysKnownByItsDigestAndDoesNotComeBackByItself() throws Exception {
        InstalledRubric old = inForce();
        bundles.putInForce(bring("1.1.0", "2").bundleDigest(), "启用", ADMINISTRATOR);
        bundles.uninstall(shipped, "清理", ADMINISTRATOR);

        restart();

        assertThat(rubrics.isServed(old.rubricDigest())).isFalse();
        InstalledRubric known = rubrics.withDigest(old.rubricDigest()).orElseThrow();
        assertThat(points(known)).isEqualTo("3.00");
        assertThat(known.document()).isEqualTo(old.document());
        assertThat(known.rubric()).isEqualTo(old.rubric());
        assertThat(known.wording(Locale.ENGLISH).of("1.1", "")).isEqualTo("Enterprise Party organisation");
        assertThat(known.version()).isEqualTo("1.0.0");
    }

    @Test
    void aBlockedDigestIsTakenOutAndRefusedUntilItIsUnblocked() throws Exception {
        Arrival arrival = bring("1.1.0", "2");
        bundles.putInForce(arrival.bundleDigest(), "启用", ADMINISTRATOR);

        bundles.block(arrival.bundleDigest(), "分值录错", ADMINISTRATOR);

        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.BLOCKED);
        Arrival again = bring("1.1.0", "2");
        assertThat(again.isServed()).isFalse();
        assertThat(findings(again)).anyMatch(finding -> finding.contains("分值录错"));
        restart();
        assertThat(state(arrival.bundleDigest())).isEqualTo(BundleState.BLOCKED);

        bundles.unblock(arrival.bundleDigest(), "查明无误", ADMINISTRATOR);
        assertThat(bring("1.1.0", "2").isServed()).isTrue();
        assertThatThrownBy(() -> bundles.unblock(arrival.bundleDigest(), "再次", ADMINISTRATOR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsInForceAndBlockedLeavesNothingInForceUntilSomebodyChooses() {
        Arrival arrival = bring("1.1.0", "2");
        bundles.putInForce(arrival.bundleDigest(), "启用", ADMINISTRATOR);
        bundles.block(arrival.bundleDigest(), "分值录错", ADMINISTRATOR);

        assertThat(rubrics.inForce()).isEmpty();
        bundles.putInForce(shipped, "改用原版", ADMINISTRATOR);
        assertThat(points(inForce())).isEqualTo("3.00");
    }

    @Test
    void storedEvaluationsAreScoredOnTrial() {
        InstalledRubric old = inForce();
        evaluations.add(evaluation("红霞苑", old, "founded"));
        evaluations.add(evaluation("青松里", old, "none"));

        Arrival arrival = bring("1.1.0", "2");

        assertThat(findings(arrival)).anyMatch(finding -> finding.contains("2 stored evaluations"));
        Trial trial = bundles.trials(arrival.bundleDigest()).get(0);
        assertThat(trial.tried()).isEqualTo(2);
        assertThat(trial.changed()).singleElement().satisfies(row -> {
            assertThat(row.stored().title()).isEqualTo("红霞苑");
            assertThat(row.before().text()).isEqualTo("3.00");
            assertThat(row.after().text()).isEqualTo("2.00");
        });
    }

    @Test
    void whatIsRefusedIsRememberedWithEveryStep() throws Exception {
        byte[] broken = jar("1.1.0", "2");
        broken[broken.length / 2] ^= 0x10;

        Arrival arrival = bundles.bring("坏.jar", "page", broken, ADMINISTRATOR);

        assertThat(arrival.isServed()).isFalse();
        restart();
        Arrival kept = bundles.refused().get(0);
        assertThat(kept.id()).isEqualTo(arrival.id());
        assertThat(kept.steps(Locale.ENGLISH))
                .extracting(ArrivalStep::code, ArrivalStep::outcome)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ARCHIVE", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("STORE", Outcome.NOT_REACHED));
    }

    @Test
    void anOlderVersionIsKeptAndChangesNothingInForce() {
        bundles.putInForce(bring("1.2.0", "2").bundleDigest(), "启用", ADMINISTRATOR);

        Arrival older = bring("1.1.0", "1");

        assertThat(findings(older)).anyMatch(finding -> finding.contains("lower than"));
        assertThat(points(inForce())).isEqualTo("2.00");
    }

    private Evaluation evaluation(String title, InstalledRubric rubric, String level) {
        Value answer = new Value.Fields(Map.of("level", Value.text(level)));
        Value.Fields sheet = new Value.Fields(Map.of("answers", new Value.Fields(Map.of("1.1", answer))));
        return new Evaluation(title, "/applications/" + title, "1", rubric.rubricDigest(), sheet);
    }

    private static List<String> findings(Arrival arrival) {
        return arrival.steps(Locale.ENGLISH).stream()
                .flatMap(step -> step.findings().stream())
                .toList();
    }

    private Arrival bring(String version, String points) {
        return bundles.bring("revised.jar", "page", jar(version, points), ADMINISTRATOR);
    }

    private byte[] jar(String version, String points) {
        return new RevisedBundles(database.folder()).bundle(version, points);
    }

    private BundleState state(String digest) {
        return bundles.get(digest, Locale.ENGLISH).state();
    }

    private InstalledRubric inForce() {
        return rubrics.find(RESIDENTIAL).orElseThrow();
    }

    private void restart() throws Exception {
        rubrics.close();
        open(database.reopened());
    }

    private void open(Storage storage) {
        Audit audit = new Audit(storage, storage.clock());
        rubrics = RubricCatalogue.open(folders, storage, audit, rubric -> List.copyOf(evaluations));
        bundles = new BundleService(rubrics, storage, audit, () -> List.copyOf(locks));
    }

    private static String points(InstalledRubric rubric) {
        return rubric.score(Map.of(), FOUNDED, Map.of(), Beside.NONE)
                .line("1.1")
                .orElseThrow()
                .points()
                .orElseThrow()
                .text();
    }
}
