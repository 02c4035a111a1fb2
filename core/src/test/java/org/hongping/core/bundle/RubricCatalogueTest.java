package org.hongping.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.core.storage.StorageExtension;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.StepReport;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RubricCatalogueTest {
    private static final Map<String, Value> FOUNDED =
            Map.of("1.1", new Value.Fields(Map.of("level", Value.text("founded"))));

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private Path home;
    private RubricFolders folders;
    private RubricCatalogue rubrics;

    @BeforeEach
    void ship() throws IOException {
        home = database.folder().resolve("home");
        Path shipped = Files.createDirectories(database.folder().resolve("plugins"));
        Files.write(shipped.resolve("rubric-chengdu-1.0.0.jar"), bundle("1.0.0", "3"));
        folders = RubricFolders.of(home, Optional.of(shipped));
        rubrics = open(database.storage());
    }

    @AfterEach
    void stop() {
        rubrics.close();
    }

    @Test
    void whatIsShippedIsServed() {
        InstalledRubric rubric = rubrics.find("chengdu.residential").orElseThrow();

        assertThat(rubrics.all()).hasSize(1);
        assertThat(rubrics.withDigest(rubric.rubricDigest())).isPresent();
        assertThat(rubric.version()).isEqualTo("1.0.0");
        assertThat(rubric.shortDigest()).hasSize(8);
        assertThat(rubric.wording(Locale.ENGLISH).of("1.1", "企业党组织")).isEqualTo("Enterprise Party organisation");
        assertThat(rubric.wording(Locale.SIMPLIFIED_CHINESE).of("1.1", "企业党组织")).isEqualTo("企业党组织");
        assertThat(trail()).extracting(AuditRow::action).containsExactly("rubric.installed");
    }

    @Test
    void aRevisionDroppedIsListedBesideTheOldOneWhichScoresAsBefore() throws Exception {
        InstalledRubric pinned = rubrics.find("chengdu.residential").orElseThrow();

        drop("revised.jar", bundle("1.1.0", "2"));
        waitFor("accepted/revised.jar");

        assertThat(rubrics.all()).extracting(InstalledRubric::version).containsExactly("1.0.0", "1.1.0");
        assertThat(points(rubrics.find("chengdu.residential").orElseThrow())).isEqualTo("2.00");
        assertThat(points(pinned)).isEqualTo("3.00");
        assertThat(points(rubrics.withDigest(pinned.rubricDigest()).orElseThrow()))
                .isEqualTo("3.00");
    }

    @Test
    void aFlippedByteIsRefusedAndInTheTrail() throws Exception {
        byte[] flipped = bundle("1.1.0", "2");
        flipped[flipped.length / 2] ^= 0x10;
        drop("flipped.jar", flipped);
        waitFor("refused/flipped.jar");
        for (int i = 0; i < 500 && trail().size() < 2; i++) {
            Thread.sleep(10);
        }

        assertThat(rubrics.all()).hasSize(1);
        assertThat(Files.readString(folders.inbox().resolve("refused/flipped.jar.findings.txt")))
                .contains("错误", "Error");
        AuditRow last = trail().get(0);
        assertThat(last.action()).isEqualTo("rubric.refused");
        assertThat(last.payload().orElseThrow().text()).contains("flipped.jar", "错误");
        assertThat(rubrics.arrivals().refused(5)).singleElement().satisfies(refused -> {
            assertThat(refused.name()).isEqualTo("flipped.jar");
            assertThat(refused.isServed()).isFalse();
            assertThat(refused.steps(Locale.ENGLISH))
                    .filteredOn(step -> step.outcome() == StepReport.Outcome.FAILED)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.findings().get(0)).contains("Error"));
        });
    }

    @Test
    void aRestartServesTheSameWithoutTheFilesItCameFrom() throws Exception {
        drop("revised.jar", bundle("1.1.0", "2"));
        waitFor("accepted/revised.jar");
        List<String> before = digests();
        rubrics.close();
        folders = RubricFolders.of(home, Optional.empty());

        rubrics = open(database.reopened());

        assertThat(digests()).isEqualTo(before);
        assertThat(rubrics.failures()).isEmpty();
        assertThat(trail()).hasSize(2);
    }

    @Test
    void aDamagedJarIsFoundAndStopsNobody() throws Exception {
        drop("revised.jar", bundle("1.1.0", "2"));
        waitFor("accepted/revised.jar");
        assertThat(check()).isEmpty();
        String lost = rubrics.find("chengdu.residential").orElseThrow().rubricDigest();
        rubrics.close();
        for (Path jar : jars()) {
            byte[] bytes = Files.readAllBytes(jar);
            if (new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("Bundle-Version: 1.1.0")) {
                bytes[100] ^= 1;
                Files.write(jar, bytes);
            }
        }

        rubrics = open(database.storage());

        assertThat(rubrics.all()).extracting(InstalledRubric::version).containsExactly("1.0.0");
        assertThat(rubrics.failures()).hasSize(1);
        assertThat(rubrics.withDigest(lost))
                .as("a campaign may be locked to it")
                .isPresent();
        assertThat(rubrics.isServed(lost)).isFalse();
        assertThat(check())
                .singleElement()
                .satisfies(fault -> assertThat(fault.in(Locale.ENGLISH)).contains("altered"));
    }

    @Test
    void aKeptTextThatWasAlteredIsFoundAfterTheStartAndNoLongerServed() throws Exception {
        String digest = rubrics.find("chengdu.residential").orElseThrow().rubricDigest();
        rubrics.close();
        database.storage()
                .change(handle ->
                        handle.execute("update rubric_revision set published = replace(published, '有党组织', '有组织')"));

        rubrics = open(database.storage());
        new Reconciliation(rubrics, new JarFolder(folders.jars())).reconcile();

        assertThat(rubrics.isServed(digest)).isFalse();
        assertThat(rubrics.failures())
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.findings().get(0).in(Locale.ENGLISH)).contains("altered"));
    }

    @Test
    void aBundleTheFrameworkDoesNotTakeIsServedNoLongerOnceSomebodyAsks() throws Exception {
        String digest = rubrics.find("chengdu.residential").orElseThrow().rubricDigest();
        byte[] noBundle = {1, 2, 3};
        String jar = new JarFolder(folders.jars()).put(noBundle);
        rubrics.close();
        database.storage().change(handle -> {
            handle.execute("pragma defer_foreign_keys = on");
            handle.execute("update rubric_revision set bundle_digest = ?", jar);
            handle.execute("update rubric_switch set bundle_digest = ?", jar);
            handle.execute("update rubric_bundle set digest = ?", jar);
        });
        folders = RubricFolders.of(home, Optional.empty());
        rubrics = open(database.storage());
        assertThat(rubrics.isServed(digest)).isTrue();
        var bundles = new BundleService(
                rubrics,
                database.storage(),
                new Audit(database.storage(), database.storage().clock()),
                List::of);

        BundleRow row = bundles.list(Locale.ENGLISH).get(0);

        assertThat(row.state()).isEqualTo(BundleState.FAILED);
        assertThat(row.problems()).isNotEmpty();
        assertThat(rubrics.isServed(digest)).isFalse();
    }

    private List<Message> check() {
        return new BundleCheck(database.storage(), folders).findings();
    }

    private List<Path> jars() throws IOException {
        try (var files = Files.list(folders.jars())) {
            return files.toList();
        }
    }

    private RubricCatalogue open(Storage storage) {
        return RubricCatalogue.open(folders, storage, new Audit(storage, storage.clock()), rubric -> List.of());
    }

    private List<AuditRow> trail() {
        Storage storage = database.storage();
        return new Audit(storage, storage.clock())
                .before(Chain.INSTALLATION, Long.MAX_VALUE, 10).stream()
                        .filter(row -> row.action().startsWith("rubric."))
                        .toList();
    }

    private List<String> digests() {
        return rubrics.all().stream().map(InstalledRubric::rubricDigest).toList();
    }

    private static String points(InstalledRubric rubric) {
        return rubric.score(Map.of(), FOUNDED, Map.of(), Beside.NONE)
                .line("1.1")
                .orElseThrow()
                .points()
                .orElseThrow()
                .text();
    }

    private byte[] bundle(String version, String points) {
        return new RevisedBundles(database.folder()).bundle(version, points);
    }

    private void drop(String name, byte[] content) throws IOException {
        Files.move(Files.write(home.resolve(name), content), folders.inbox().resolve(name));
    }

    private void waitFor(String name) throws InterruptedException {
        for (int i = 0; i < 1_000 && !Files.exists(folders.inbox().resolve(name)); i++) {
            Thread.sleep(10);
        }
        assertThat(folders.inbox().resolve(name)).exists();
    }
}
