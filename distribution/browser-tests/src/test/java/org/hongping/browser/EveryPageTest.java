package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that can be reached in the demonstration, as a stranger and each role see it. */
class EveryPageTest {
    /** A page that links lead to only by way of another campaign than the first. */
    private static final List<String> OFFICE = List.of("organiser", "administrator");

    private static final List<String> BUNDLES = List.of(
            "/bundles",
            "/bundles/*",
            "/bundles/arrivals/*",
            "/bundles/compare/*/*",
            "/bundles/signers",
            "/rubrics/*/revision",
            "/campaigns/*/rubric",
            "/campaigns/*/rubric?");

    private static final Set<String> EXAMINED = new HashSet<>();
    /** Kinds of pages whose colours were examined: they come from the same few blocks for whoever looks. */
    private static final Set<String> COLOURED = new HashSet<>();

    private static Distribution server;
    private static Chromium chromium;
    private static String moved;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = Distribution.demonstration(Files.createDirectory(folder.resolve("home")));
        chromium = new Chromium();
        moved = bundlesOfEveryKind(new Revisions(folder));
        try (Visit administrator = chromium.visit(server)) {
            administrator.signInAsShown("administrator");
            new Keeper(administrator).trust(Certificate.of("示例评审服务中心", folder), "示例合同 3 号");
        }
    }

    /** Brings one bundle that waits and one that is refused; proposes a move and takes it back; returns its page. */
    private static String bundlesOfEveryKind(Revisions revisions) throws Exception {
        try (Visit administrator = chromium.visit(server);
                Visit organiser = chromium.visit(server)) {
            administrator.signInAsShown("administrator");
            Keeper keeper = new Keeper(administrator);
            keeper.bring(revisions.withPointsForHavingApplied("1.5", "1", "1.1.0"));
            keeper.bring(revisions.withMorePointsThanTheLineHas("1.2.0"));
            organiser.signInAsShown("organiser");
            Office office = new Office(organiser);
            String campaign = office.openCampaign("2026 年度更正示例（示例）");
            office.proposeMove(campaign, "1.1.0", "附件4 第 1.5 行更正");
            organiser.send("/rubric/withdraw");
            return campaign + "/rubric";
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    /** Each width and each language by axe: the desk in Chinese, the phone in English; all four for what hangs over. */
    @ParameterizedTest
    @ValueSource(strings = {"", "organiser", "applicant", "examiner", "assessor1", "administrator"})
    void showsNothingSeriousToAxeAndFitsAnyWindowInBothLanguages(String name) {
        List<String> faults = new ArrayList<>();
        try (Visit visit = chromium.visit(server)) {
            if (!name.isEmpty()) {
                visit.signInAsShown(name);
            }
            List<String> first = OFFICE.contains(name) ? List.of("/", moved) : List.of("/");
            Seen seen = new Seen(visit.page(), EXAMINED);
            visit.speak("zh-CN");
            List<String> paths = new Pages(visit.page(), server.page(""))
                    .from(
                            first,
                            address -> faults.addAll(
                                    COLOURED.add(kind(URI.create(address).getPath()))
                                            ? seen.faultsOnDesk(address)
                                            : seen.faultsOfWordsOnDesk(address)));
            visit.speak("en");
            paths.forEach(path -> faults.addAll(seen.faultsOfWordsOnPhone(server.page(path))));
            if (name.equals("administrator")) {
                assertThat(paths).map(EveryPageTest::kind).containsAll(BUNDLES);
            }
            assertThat(paths).as("pages for " + name).hasSizeGreaterThan(name.isEmpty() ? 3 : 8);
        }
        assertThat(faults).isEmpty();
    }

    private static String kind(String path) {
        return path.replaceAll("sha256:[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceFirst("\\?.*", "?");
    }
}
