package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.hongping.core.application.Application;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.audit.Actor;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * While sheets are open no address tells a member what another member gave, nor a figure made of it: every route that
 * answers GET is asked with every number the member could know.
 */
class BlindRoutesTest {
    /** The other's points, their total, the mean of both, the panel's total, and the spread. */
    private static final List<String> SECRETS = List.of("3.37", "98.37", "2.24", "97.24", "2.26");

    /** Their outlines are figures too. */
    private static final Pattern PICTURES = Pattern.compile("(?s)<svg.*?</svg>");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SeededApp seeded;
    private static Application application;
    private static Assignment mine;
    private static Assignment theirs;
    private static Application shared;
    private static Assignment hats;
    private static Assignment besideHats;

    @BeforeAll
    static void open() throws IOException {
        seeded = SeededApp.start(0, 1, 0);
        AssessmentFixture fixture = new AssessmentFixture(seeded.storage(), seeded.fixture());
        application = fixture.admitted(seeded.samples().campaign(), "保密一苑（示例）");
        List<Assignment> both = fixture.assigned(application);
        mine = both.get(0);
        theirs = both.get(1);
        fixture.finished(theirs, fixture.second(), "3.37");
        fixture.score(mine, fixture.first(), "5.1", ValueText.fields("{\"points\":1.11}"));
        manyHats(fixture);
    }

    /** Somebody who runs the campaign, keeps the server and scores, as the first start offers. */
    private static void manyHats(AssessmentFixture fixture) throws IOException {
        var registry = seeded.fixture().registry();
        Set<Role> roles = Set.of(Role.ORGANISER, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR);
        NewAccount account = new NewAccount(SignInName.of("hats"), "多任示例", "", roles, false);
        registry.accounts().add(Actor.CONSOLE, account, new Password("correct horse"));
        Visitor person = registry.visitor("hats");
        shared = fixture.admitted(seeded.samples().campaign(), "保密二苑（示例）");
        List<Assignment> both = fixture.assigned(shared, person, fixture.second());
        hats = both.get(0);
        besideHats = both.get(1);
        fixture.finished(besideHats, fixture.second(), "3.37");
        fixture.score(hats, person, "5.1", ValueText.fields("{\"points\":1.11}"));
        Evidence signed = fixture.applications()
                .parts()
                .evidence()
                .take("签字件.pdf", new ByteArrayInputStream(SampleFiles.pdf(1)), fixture.second());
        fixture.parts().signed().attach(besideHats.id(), signed, fixture.second());
    }

    @AfterAll
    static void close() {
        seeded.close();
    }

    @Test
    void noRouteTellsAMemberWhatAnotherGave() throws IOException, InterruptedException {
        readAll("assessor1", application, mine, theirs);
    }

    @Test
    void noRouteTellsItAMemberWhoIsAlsoOrganiserAndAdministrator() throws IOException, InterruptedException {
        readAll("hats", shared, hats, besideHats);
        TestClient person = signedIn("hats");
        String campaign = "/campaigns/" + shared.campaignId().text();
        String one = "/applications/" + shared.id().text();
        assertThat(get(person, campaign + "/results").text()).contains("张评分表没有提交", "/assessments");
        assertThat(get(person, campaign + "/assessors/leanings").text()).contains("张评分表没有提交");
        for (String closed : List.of(
                one + "/explanation",
                one + "/print/sheet?of=panel",
                one + "/print/sheet?of=" + besideHats.id().text(),
                one + "/reconciliation",
                one + "/site-photos",
                "/api/v1" + one + "/result",
                "/api/v1" + one + "/reconciliation",
                "/api/v1" + one + "/site-photos",
                "/api/v1" + campaign + "/results",
                "/api/v1" + campaign + "/leanings")) {
            Answer answer = get(person, closed);
            assertThat(answer.status()).as(closed).isEqualTo(403);
            assertThat(answer.text()).as(closed).contains("评分表");
        }
        for (String open : List.of(
                one + "/print/sheet?of=" + hats.id().text(), one + "/assessors", campaign + "/assessors", one)) {
            assertThat(get(person, open).status()).as(open).isEqualTo(200);
        }
        String piece = seeded.features()
                .assessmentParts()
                .signed()
                .of(besideHats.id(), seeded.fixture().organiser())
                .get(0)
                .id()
                .text();
        String signed = "/assessments/" + besideHats.id().text() + "/signed/" + piece + "/file";
        assertThat(get(person, signed).status()).isEqualTo(403);
        assertThat(get(signedIn("office"), signed).status()).isEqualTo(200);
    }

    /** What is seen only because of another role is seen again once the own sheet is in. */
    @Test
    void whoHasHandedInSeesAsAnOrganiserDoes() throws IOException, InterruptedException {
        AssessmentFixture fixture = new AssessmentFixture(seeded.storage(), seeded.fixture());
        Application other = fixture.admitted(seeded.fixture().campaign("另一活动（示例）"), "保密三苑（示例）");
        Visitor person = seeded.fixture().registry().visitor("hats");
        List<Assignment> both = fixture.assigned(other, person, fixture.second());
        fixture.finished(both.get(1), fixture.second(), "3.37");
        String explained = "/applications/" + other.id().text() + "/explanation";
        assertThat(get(signedIn("hats"), explained).status()).isEqualTo(403);

        fixture.assessments().decline(both.get(0).id(), "亲属任职（示例）", person);

        assertThat(get(signedIn("hats"), explained).text()).contains("3.37");
        assertThat(get(signedIn("hats"), "/campaigns/" + other.campaignId().text() + "/results")
                        .text())
                .contains("98.37");
    }

    private static void readAll(String name, Application application, Assignment mine, Assignment theirs)
            throws IOException, InterruptedException {
        TestClient member = signedIn(name);
        List<String> told = new ArrayList<>();
        int answered = 0;
        for (String path : paths(application, mine, theirs)) {
            Answer answer = get(member, path);
            answered += answer.status() == 200 ? 1 : 0;
            for (String secret : SECRETS) {
                if (tells(answer.text(), secret)) {
                    told.add(path + " (" + answer.status() + ") tells " + secret);
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(answered).as("pages that were read").isGreaterThan(30);
    }

    /** Else the test above could not fail. */
    @Test
    void theFiguresAreThereForThoseWhoMaySeeThem() throws IOException, InterruptedException {
        String own = "/assessments/" + theirs.id().text();
        assertThat(get(signedIn("assessor2"), own).text()).contains("3.37", "98.37");
        String explained = "/applications/" + application.id().text() + "/explanation";
        assertThat(get(signedIn("office"), explained).text()).contains("2.24");
        assertThat(get(signedIn("assessor1"), "/assessments/" + mine.id().text())
                        .text())
                .contains("1.11");
    }

    private record Answer(int status, String text) {}

    /** Every route but the meters of the server, its holes filled with every number that could stand there. */
    private static Set<String> paths(Application application, Assignment mine, Assignment theirs) {
        List<String> ids = List.of(
                mine.id().text(),
                theirs.id().text(),
                application.id().text(),
                application.campaignId().text(),
                application.entrant().estateId().orElseThrow().text(),
                application.entrant().enterpriseId().orElseThrow().text());
        Set<String> paths = new LinkedHashSet<>();
        for (Endpoint endpoint : seeded.app().endpoints()) {
            String path = endpoint.path;
            boolean measures = path.equals("/metrics");
            if (!endpoint.method.name().equals("GET") || path.contains("*") || path.contains("<") || measures) {
                continue;
            }
            for (String id : ids) {
                for (String code :
                        List.of("5.1", "5", "1", mine.id().text(), theirs.id().text())) {
                    String filled = path.replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", code);
                    paths.add(filled);
                    if (filled.endsWith("/print/sheet")) {
                        paths.add(filled + "?of=panel");
                        paths.add(filled + "?of=" + theirs.id().text());
                    }
                    if (filled.endsWith("/across")) {
                        paths.add(filled + "?section=5");
                    }
                    if (filled.endsWith("/site-sheet")) {
                        paths.add(filled + "?points=given");
                    }
                }
            }
        }
        return paths;
    }

    /** Standing by itself: the seconds of a moment, 13.370, are another figure. */
    private static boolean tells(String text, String figure) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(figure) + "(?!\\d)")
                .matcher(text)
                .find();
    }

    private static Answer get(TestClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = client.request(path).GET().build();
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), text(answer.body()));
    }

    /** Workbooks are archives of texts. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return PICTURES.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("");
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (archive.getNextEntry() != null) {
                text.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static TestClient signedIn(String name) {
        TestClient client = new TestClient(seeded.port());
        client.get("/sign-in");
        HttpResponse<String> answer = client.post("/sign-in", Map.of("name", name, "password", "correct horse"));
        assertThat(answer.statusCode()).as("sign-in of " + name).isEqualTo(303);
        return client;
    }
}
