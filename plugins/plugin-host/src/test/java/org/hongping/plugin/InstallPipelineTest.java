package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.plugin.Samples.aBundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.RubricDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallPipelineTest {
    private static final Act ACT = new Act("test", "");

    private static final Value SHEET =
            Json.read("{\"answers\": {\"1.1\": {\"level\": \"trees\"}, \"1.2\": {\"points\": 3}}}");

    @TempDir
    Path folder;

    private BundleHost host;
    private InstallPipeline pipeline;

    @BeforeEach
    void start() {
        host = BundleHost.start(folder.resolve("cache"), Samples.MODEL);
        pipeline = pipeline(new FolderStore(folder.resolve("store")));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void whatIsInstalledIsServedAndKept() {
        Installation installed = install("garden.jar", aBundle().jar());

        assertThat(installed.state()).isEqualTo(Installation.State.INSTALLED);
        assertThat(total(find("test.garden"))).isEqualTo("8.00");
        assertThat(new FolderStore(folder.resolve("store")).jar(installed.bundleDigest()))
                .isEqualTo(aBundle().jar());
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        install("garden.jar", aBundle().jar());
        Catalogue before = host.catalogue();

        assertThat(install("copy.jar", aBundle().jar()).state()).isEqualTo(Installation.State.ALREADY_THERE);
        assertThat(host.catalogue()).isSameAs(before);
    }

    @Test
    void revisionsStandSideBySide() {
        install("1.jar", aBundle().jar());
        RubricRevision pinned = find("test.garden");
        install("2.jar", aBundle().version("1.1.0").treesGive("4").jar());

        assertThat(total(find("test.garden"))).isEqualTo("7.00");
        assertThat(total(pinned)).isEqualTo("8.00");
        assertThat(total(host.catalogue().withDigest(pinned.rubricDigest()).orElseThrow()))
                .isEqualTo("8.00");
    }

    @Test
    void whatIsRefusedLeavesEverythingAsItWas() {
        install("1.jar", aBundle().jar());
        Catalogue before = host.catalogue();

        Installation broken = install(
                "2.jar", aBundle().version("1.1.0").with("x/Code.class", "").jar());
        Installation same = install("3.jar", aBundle().treesGive("4").jar());
        Installation foreign = install(
                "4.jar", aBundle().named("other.garden").version("2.0.0").jar());

        assertThat(keys(broken)).containsExactly("bundle.code");
        assertThat(keys(same)).containsExactly("catalogue.same-version");
        assertThat(keys(foreign)).containsExactly("catalogue.foreign-rubric");
        assertThat(host.catalogue()).isSameAs(before);
        assertThat(new FolderStore(folder.resolve("store")).kept()).hasSize(1);
    }

    @Test
    void nothingIsServedThatCouldNotBeKept() {
        BundleStore full = new FullStore();

        assertThatThrownBy(() -> pipeline(full)
                        .install(Delivery.of("1.jar", "test", aBundle().jar())))
                .hasMessage("disk full");
        assertThat(host.catalogue().all()).isEmpty();
        assertThat(install("1.jar", aBundle().jar()).isServed()).isTrue();
    }

    @Test
    void aRestartServesWhatWasKeptUnderTheDigestItHad() {
        install("1.jar", aBundle().jar());
        install("2.jar", aBundle().version("1.1.0").treesGive("4").jar());
        List<String> before = digests();

        restart();

        assertThat(digests()).isEqualTo(before);
        assertThat(total(find("test.garden"))).isEqualTo("7.00");
    }

    @Test
    void aKeptDigestIsNeverTakenAgain() {
        var store = new FolderStore(folder.resolve("store"));
        Installation installed = install("1.jar", aBundle().jar());
        KeptBundle kept = store.kept().get(0);
        KeptRubric rubric = kept.rubrics().get(0);
        String spaced = rubric.canonicalText().replace(",", ", ");
        var older = new KeptRubric(
                rubric.id(),
                rubric.edition(),
                rubric.title(),
                rubric.status(),
                RubricDigest.of(spaced),
                spaced,
                rubric.text(),
                rubric.textDigest(),
                rubric.words());
        store.keep(
                new KeptBundle(kept.bundleDigest(), kept.symbolicName(), kept.version(), List.of(older), Vouching.NONE),
                Delivery.of("1.jar", "test", aBundle().jar()));

        restart();

        assertThat(installed.isServed()).isTrue();
        assertThat(find("test.garden").rubricDigest()).isEqualTo(RubricDigest.of(spaced));
        assertThat(find("test.garden").canonicalText()).isEqualTo(spaced);
    }

    @Test
    void noneOfAThousandFlippedBitsInTheStoreIsServed() throws IOException {
        Installation installed = install("1.jar", aBundle().jar());
        Path kept = folder.resolve("store").resolve(installed.bundleDigest().substring(7) + ".jar");
        var store = new FolderStore(folder.resolve("store"));
        var random = new Random(20260803);
        for (int i = 0; i < 1_000; i++) {
            byte[] flipped = aBundle().jar();
            int bit = random.nextInt(flipped.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(kept, flipped);
            assertThatThrownBy(() -> store.jar(installed.bundleDigest())).isInstanceOf(DamagedBundle.class);
        }
    }

    @Test
    void aBadBundleIsListedAndStopsNobody() throws IOException {
        install("1.jar", aBundle().jar());
        Installation second =
                install("2.jar", aBundle().version("1.1.0").treesGive("4").jar());
        Path kept = folder.resolve("store").resolve(second.bundleDigest().substring(7) + ".jar");
        Files.write(kept, new byte[] {1});

        restart();

        assertThat(host.catalogue().all()).extracting(RubricRevision::version).containsExactly("1.0.0");
        assertThat(host.catalogue().failed()).singleElement().satisfies(failed -> {
            assertThat(failed.name()).isEqualTo("test.garden 1.1.0");
            assertThat(failed.bundleDigest()).isEqualTo(second.bundleDigest());
            assertThat(failed.findings().get(0).in(Locale.ENGLISH)).contains("altered or damaged");
        });
        assertThat(install("2.jar", aBundle().version("1.1.0").treesGive("4").jar())
                        .isServed())
                .isTrue();
        assertThat(host.catalogue().failed()).isEmpty();
    }

    @Test
    void aFolderOfBundlesIsInstalledAndItsBadOnesAreListed() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.write(plugins.resolve("bad.jar"), new byte[10]);
        Files.write(plugins.resolve("good.jar"), aBundle().jar());
        Files.write(plugins.resolve("README.txt"), new byte[10]);

        pipeline.installAll(plugins, "plugins");

        assertThat(host.catalogue().all()).hasSize(1);
        assertThat(host.catalogue().failed()).extracting(FailedBundle::name).containsExactly("bad.jar");
        assertThat(FolderCatalogue.read(plugins, Samples.MODEL).all()).hasSize(1);
        assertThat(FolderCatalogue.read(plugins, Samples.MODEL).failed())
                .isEqualTo(host.catalogue().failed());
    }

    @Test
    void whatIsKeptIsScoredBeforeTheFrameworkIsUp() throws IOException {
        install("1.jar", aBundle().jar());
        host.close();
        deleted(folder.resolve("cache"));
        start();
        pipeline.restore();

        assertThat(total(find("test.garden"))).isEqualTo("8.00");
        assertThat(folder.resolve("cache")).doesNotExist();
        RubricRevision served = find("test.garden");

        assertThat(pipeline.settle()).isEmpty();

        assertThat(folder.resolve("cache")).isDirectory();
        assertThat(find("test.garden")).as("nothing changes for who holds it").isSameAs(served);
    }

    @Test
    void whatTheFrameworkDoesNotTakeIsFoundLaterAndListed() {
        byte[] noBundle = {1, 2, 3};
        install("1.jar", aBundle().jar());
        var store = new FolderStore(folder.resolve("store"));
        KeptBundle kept = store.kept().get(0);
        Delivery delivery = Delivery.of("2.jar", "test", noBundle);
        store.keep(new KeptBundle(delivery.digest(), "test.other", "1.0.0", kept.rubrics(), Vouching.NONE), delivery);
        restart();
        assertThat(host.catalogue().bundles()).hasSize(2);

        List<FailedBundle> failed = pipeline.settle();

        assertThat(failed).extracting(FailedBundle::name).containsExactly("test.other 1.0.0");
        assertThat(failed.get(0).findings().get(0).in(Locale.ENGLISH)).isNotBlank();
        assertThat(host.catalogue().failed()).isEqualTo(failed);
        assertThat(host.catalogue().bundles())
                .extracting(RubricBundle::symbolicName)
                .containsExactly("test.garden");
        assertThat(pipeline.settle()).isEmpty();
    }

    @Test
    void aJarThatIsDamagedAfterTheStartIsFoundLaterAndListed() throws IOException {
        Installation installed = install("1.jar", aBundle().jar());
        restart();
        Files.write(folder.resolve("store").resolve(installed.bundleDigest().substring(7) + ".jar"), new byte[] {1});

        assertThat(pipeline.settle()).hasSize(1);

        assertThat(host.catalogue().bundles()).isEmpty();
        assertThat(host.catalogue().failed()).hasSize(1);
    }

    @Test
    void whatIsTakenOutBeforeTheFrameworkIsUpStaysOut() {
        Installation installed = install("1.jar", aBundle().jar());
        restart();
        pipeline.uninstall(installed.bundleDigest(), ACT);

        assertThat(pipeline.settle()).isEmpty();
        assertThat(host.catalogue()).isEqualTo(Catalogue.empty());
    }

    @Test
    void aFrameworkThatCannotStartLeavesWhatIsKeptServed() throws IOException {
        install("1.jar", aBundle().jar());
        host.close();
        deleted(folder.resolve("cache"));
        Files.write(folder.resolve("cache"), new byte[1]);
        start();
        pipeline.restore();

        assertThatThrownBy(() -> pipeline.settle()).isInstanceOf(IllegalStateException.class);
        assertThat(total(find("test.garden"))).isEqualTo("8.00");

        Files.delete(folder.resolve("cache"));
        assertThat(pipeline.settle()).isEmpty();
        assertThat(folder.resolve("cache")).isDirectory();
    }

    @Test
    void scoringGoesOnWhileRevisionsComeAndGo() throws Exception {
        install("0.jar", aBundle().jar());
        RubricRevision pinned = find("test.garden");
        var ended = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> scoring = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            scoring.add(pool.submit(untilEnded(ended, pinned)));
        }
        for (int i = 1; i <= 20; i++) {
            Installation next = install(
                    i + ".jar",
                    aBundle().version("1.0." + i).treesGive(i % 5 + 1 + "").jar());
            assertThat(next.isServed()).isTrue();
            assertThat(total(find("test.garden"))).isEqualTo(i % 5 + 4 + ".00");
            pipeline.uninstall(next.bundleDigest(), ACT);
        }
        ended.set(true);
        pool.shutdown();
        for (Future<Integer> calls : scoring) {
            assertThat(calls.get()).isPositive();
        }
    }

    @Test
    void listenersSeeEveryCatalogue() {
        List<Integer> sizes = new ArrayList<>();
        host.onChange(catalogue -> sizes.add(catalogue.all().size()));

        Installation installed = install("1.jar", aBundle().jar());
        pipeline.uninstall(installed.bundleDigest(), ACT);

        assertThat(sizes).containsExactly(1, 0);
        assertThat(new FolderStore(folder.resolve("store")).kept()).isEmpty();
    }

    private static Callable<Integer> untilEnded(AtomicBoolean ended, RubricRevision pinned) {
        return () -> {
            int calls = 0;
            while (!ended.get()) {
                assertThat(total(pinned)).isEqualTo("8.00");
                calls++;
            }
            return calls;
        };
    }

    private void restart() {
        host.close();
        start();
        pipeline.restore();
    }

    private static void deleted(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Installation install(String name, byte[] jar) {
        return pipeline.install(Delivery.of(name, "test", jar));
    }

    private InstallPipeline pipeline(BundleStore store) {
        return new InstallPipeline(new BundleInspector(Samples.MODEL), store, host);
    }

    private RubricRevision find(String selector) {
        return host.catalogue().find(Selector.parse(selector)).orElseThrow();
    }

    private List<String> digests() {
        return host.catalogue().all().stream().map(RubricRevision::rubricDigest).toList();
    }

    private static String total(RubricRevision revision) {
        return revision.score(SHEET).total().orElseThrow().text();
    }

    private static List<String> keys(Installation installation) {
        return installation.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static final class FullStore implements BundleStore {
        @Override
        public void keep(KeptBundle bundle, Delivery delivery) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public List<KeptBundle> kept() {
            return List.of();
        }

        @Override
        public byte[] jar(String bundleDigest) {
            throw DamagedBundle.missing(bundleDigest);
        }

        @Override
        public void forget(String bundleDigest, Act act) {}
    }
}
