package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.core.web.Rejected;
import org.hongping.plugin.archive.Sha256;

/** Whatever is done to bundles in whatever order: no past total of any campaign changes. */
class BundlesPropertyTest {
    private static final int REVISIONS = 3;
    private static final List<byte[]> JARS = new ArrayList<>();

    /** What somebody may do. */
    enum Kind {
        BRING,
        PUT_IN_FORCE,
        ROLL_BACK,
        UNINSTALL,
        BLOCK,
        UNBLOCK,
        DRAFT_CAMPAIGN,
        OPEN_CAMPAIGN,
        CLOSE_CAMPAIGN,
        CANCEL_CAMPAIGN,
        RESTART
    }

    /** It, and to which revision or campaign. */
    record Act(Kind kind, int which) {}

    @Provide
    Arbitrary<List<Act>> stories() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(5, Kind.BRING),
                Tuple.of(4, Kind.PUT_IN_FORCE),
                Tuple.of(2, Kind.ROLL_BACK),
                Tuple.of(5, Kind.UNINSTALL),
                Tuple.of(2, Kind.BLOCK),
                Tuple.of(1, Kind.UNBLOCK),
                Tuple.of(3, Kind.DRAFT_CAMPAIGN),
                Tuple.of(2, Kind.OPEN_CAMPAIGN),
                Tuple.of(2, Kind.CLOSE_CAMPAIGN),
                Tuple.of(1, Kind.CANCEL_CAMPAIGN),
                Tuple.of(1, Kind.RESTART));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, REVISIONS * 3 - 1);
        return Combinators.combine(kinds, which)
                .as(Act::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(40);
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void noPastTotalChanges(@ForAll("stories") List<Act> story) throws IOException {
        Path folder = Files.createTempDirectory("hongping-bundles-");
        try (BundleHouse house = new BundleHouse(folder, jar(0, folder))) {
            house.draft(0);
            for (Act act : story) {
                Statistics.label("acts").collect(act.kind(), done(act, house) ? "done" : "refused");
                Statistics.label("some campaign's bundle is gone").collect(house.lacksABundle());
                assertThat(house.totalsNow()).as("after %s", act).isEqualTo(house.totals());
            }
        } finally {
            delete(folder);
        }
        Statistics.label("acts")
                .coverage(seen -> seen.check(Kind.UNINSTALL, "done").count(times -> times > 0));
        Statistics.label("some campaign's bundle is gone")
                .coverage(seen -> seen.check(true).percentage(share -> share > 10));
    }

    /** Says whether it was done; what is locked, gone or there already may be refused. */
    private static boolean done(Act act, BundleHouse house) throws IOException {
        try {
            perform(act, house);
            return true;
        } catch (Rejected refusal) {
            return false;
        }
    }

    private static void perform(Act act, BundleHouse house) throws IOException {
        byte[] jar = jar(act.which() % REVISIONS, house.folder());
        String digest = Sha256.of(jar);
        switch (act.kind()) {
            case BRING -> house.bring(jar);
            case PUT_IN_FORCE -> house.bundles().putInForce(digest, "启用", house.somebody());
            case ROLL_BACK -> house.bundles().putInForce(Sha256.of(jar(0, house.folder())), "回退", house.somebody());
            case UNINSTALL -> house.bundles().uninstall(digest, "清理", house.somebody());
            case BLOCK -> house.bundles().block(digest, "有误", house.somebody());
            case UNBLOCK -> house.bundles().unblock(digest, "无误", house.somebody());
            case DRAFT_CAMPAIGN -> house.draft(act.which());
            case OPEN_CAMPAIGN -> house.open(house.campaign(act.which()));
            case CLOSE_CAMPAIGN -> house.close(house.campaign(act.which()));
            case CANCEL_CAMPAIGN -> house.cancel(house.campaign(act.which()));
            case RESTART -> house.restart();
        }
    }

    /** Each revision gives other points for the answer that the campaigns' sheets give. */
    private static byte[] jar(int number, Path folder) {
        while (JARS.size() <= number) {
            JARS.add(new RevisedBundles(folder).bundle("1." + JARS.size() + ".0", "2." + JARS.size()));
        }
        return JARS.get(number);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
