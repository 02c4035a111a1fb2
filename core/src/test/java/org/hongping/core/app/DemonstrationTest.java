package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.result.Ranked;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From the first start with the demonstration to the office's own; the tests are steps of one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    private static final int SECONDS = 120;

    @TempDir
    static Path home;

    private static final List<App> ANNOUNCED = new ArrayList<>();
    private static Optional<Installation> installation = Optional.empty();
    private static Optional<Path> plugins = Optional.empty();

    @BeforeAll
    static void packRubric() throws IOException {
        plugins = Optional.of(ShippedRubrics.packed("rubric-chengdu"));
    }

    @AfterAll
    static void stop() {
        installation.ifPresent(Installation::close);
    }

    @Test
    @Order(1)
    void itListensBeforeItIsMadeAndSaysWhenItIsReady() throws InterruptedException {
        start();
        int listening = client().get("/sign-in").statusCode();

        await(page -> page.statusCode() == 200, "/health/ready");

        assertThat(listening).isEqualTo(200);
        assertThat(client().get("/health/ready").body()).contains("\"demonstration\":\"ok\"");
        assertThat(home.resolve("demo/whole")).isRegularFile();
        assertThat(home.resolve("hongping.db")).doesNotExist();
    }

    @Test
    @Order(2)
    void theSignInPageOffersEverybodyAndEveryPageSaysThatItIsFiction() {
        for (String name : List.of("organiser", "applicant", "assessor1", "assessor2", "administrator")) {
            TestClient client = signedIn(name);
            assertThat(client.get("/").body()).contains("演示数据，单位和小区均为虚构").contains("清除演示数据，正式启用");
        }
        assertThat(client().get("/sign-in").body()).contains("hongping-demo").contains("assessor2");
        assertThat(client().get("/setup").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void estatesStandInEveryState() {
        Set<ApplicationState> found = app().features().campaigns().list(false).stream()
                .flatMap(
                        campaign -> app().features().applicationParts().lists().counts(campaign.id()).keySet().stream())
                .collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrder(ApplicationState.values());
    }

    @Test
    @Order(4)
    void theRankingHasATieAndAssessorsWhoDiffer() {
        List<Ranked> ranking = app().features()
                .results()
                .ranking(open().id(), new Cursor(Optional.empty(), 200))
                .items();

        assertThat(ranking.stream()
                        .filter(Ranked::tied)
                        .map(ranked -> ranked.row().entrant()))
                .contains("松风小区（示例）", "荷露家园（示例）");
        assertThat(row(ranking, "桐荫里（示例）").row().spreadMicro().orElseThrow()).isGreaterThan(10_000_000L);
    }

    @Test
    @Order(5)
    void satisfactionOfExactly85PercentStaysInTheLowerBand() {
        List<Ranked> ranking = app().features()
                .results()
                .ranking(open().id(), new Cursor(Optional.empty(), 200))
                .items();

        assertThat(satisfaction(row(ranking, "停云里（示例）"))).isEqualTo("4.00");
        assertThat(satisfaction(row(ranking, "竹影小区（示例）"))).isEqualTo("5.00");
    }

    @Test
    @Order(6)
    void lastYearIsClosedAndPublished() {
        Campaign closed = campaigns().stream()
                .filter(campaign -> campaign.state() == CampaignState.CLOSED)
                .findFirst()
                .orElseThrow();

        assertThat(app().features().notices().of(closed.id()).get(0).body())
                .contains("时雨居（示例）")
                .doesNotContain("溪桥小区（示例）");
    }

    @Test
    @Order(7)
    void papersHoldTextThatIsText() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.walk(home.resolve("demo/evidence"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.newInputStream(file).read() == '%') {
                    texts.add(text(file));
                }
            }
        }

        assertThat(texts).anyMatch(text -> text.contains("停云里（示例）") && text.contains("总体满意率：85.0%"));
        assertThat(texts).allMatch(text -> text.contains("演示材料，内容纯属虚构"));
    }

    @Test
    @Order(8)
    void nothingIsBroken() {
        assertThat(app().services().checks()).flatMap(IntegrityCheck::findings).isEmpty();
    }

    @Test
    @Order(9)
    void aSecondStartKeepsEverythingAndMakesNothingAnew() throws IOException {
        String before = open().id().text();
        installation.orElseThrow().close();
        byte[] written = Files.readAllBytes(home.resolve("demo/whole"));

        start();

        assertThat(client().get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(open().id().text()).isEqualTo(before);
        assertThat(written).isEmpty();
    }

    @Test
    @Order(10)
    void anApplicantMayNotClearIt() {
        TestClient applicant = signedIn("applicant");

        assertThat(applicant.get("/demonstration").body()).doesNotContain("/demonstration/clear");
        assertThat(applicant.post("/demonstration/clear", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(11)
    void clearingLeadsToTheFirstStartWithoutAStartByHand() throws InterruptedException {
        TestClient organiser = signedIn("organiser");
        organiser.get("/demonstration");

        HttpResponse<String> answer = organiser.post("/demonstration/clear", Map.of());
        await(page -> page.statusCode() == 200, "/setup");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).hasValue("6; url=/setup");
        assertThat(home.resolve("demo")).doesNotExist();
        assertThat(home.resolve("demo-cleared")).doesNotExist();
        assertThat(client().get("/setup").body()).doesNotContain("演示数据，单位").contains("打开演示");
    }

    @Test
    @Order(12)
    void theNextStartShowsTheOfficeThoughTheDemonstrationIsAskedFor() {
        installation.orElseThrow().close();

        start();

        assertThat(client().get("/").statusCode()).isEqualTo(303);
        assertThat(app().settings().demo()).isFalse();
        assertThat(campaigns()).isEmpty();
    }

    @Test
    @Order(13)
    void theFirstStartCanShowItAgain() throws InterruptedException {
        TestClient client = client();
        client.get("/setup");

        HttpResponse<String> answer = client.post("/setup/demonstration", Map.of());
        await(page -> page.statusCode() == 200, "/demonstration");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(app().settings().demo()).isTrue();
        assertThat(home.resolve("hongping.db")).isRegularFile();
    }

    private static void start() {
        Settings wanted = CheapPasswords.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString(), "DEMO", "1"));
        installation = Optional.of(Installation.start(wanted, plugins, ANNOUNCED::add));
    }

    private static App app() {
        return ANNOUNCED.get(ANNOUNCED.size() - 1);
    }

    private static TestClient client() {
        return new TestClient(installation.orElseThrow().port());
    }

    private static TestClient signedIn(String name) {
        TestClient client = client();
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", Map.of("name", name, "password", "hongping-demo"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return client;
    }

    private static List<Campaign> campaigns() {
        return app().features().campaigns().list(true);
    }

    private static Campaign open() {
        return campaigns().stream()
                .filter(campaign -> campaign.state() == CampaignState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static Ranked row(List<Ranked> ranking, String estate) {
        return ranking.stream()
                .filter(ranked -> ranked.row().entrant().equals(estate))
                .findFirst()
                .orElseThrow();
    }

    private static String satisfaction(Ranked ranked) {
        return app().features()
                .results()
                .panel(ranked.row().id())
                .line("5.4")
                .orElseThrow()
                .points()
                .map(Exact::text)
                .orElse("open");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The server may be away for a moment while it changes. */
    private static void await(Predicate<HttpResponse<String>> there, String page) throws InterruptedException {
        for (int attempt = 0; attempt < SECONDS * 10; attempt++) {
            try {
                if (there.test(client().get(page))) {
                    return;
                }
            } catch (UncheckedIOException changing) {
                // Asked again below.
            }
            Thread.sleep(100);
        }
        throw new AssertionError(page + " did not come");
    }
}
