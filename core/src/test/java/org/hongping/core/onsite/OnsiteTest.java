package org.hongping.core.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Inspections: photographs are the assessor's own, and what a phone sends late is saved or held, never dropped. */
class OnsiteTest {
    @RegisterExtension
    static final OnsiteServer SERVER = new OnsiteServer();

    /** The same sheet with other words in line 1.4 alone. */
    private static final InstalledRubric OTHER =
            ShippedRubrics.edited(text -> text.replace("label: 区县物业行业协会", "label: 物业协会（另一版）"));

    private final AssessmentFixture fixture = SERVER.fixture();
    private final Campaign campaign = fixture.applications().campaign("现场 " + System.nanoTime());
    private final Application application = fixture.admitted(campaign, "现场苑");
    private final Assignment mine =
            fixture.assigned(application, fixture.first(), fixture.second()).get(0);
    private final TestClient first = SERVER.client("assessor1");
    private final String api = "/api/v1/assessments/" + mine.id().text();

    @Test
    void aPhotographIsKeptOnceHoweverOftenItIsSent() {
        HttpResponse<String> once = photo("k1", "1.1");
        HttpResponse<String> again = photo("k1", "1.1");
        HttpResponse<String> underAnotherKey = photo("k2", "1.1");

        assertThat(once.statusCode()).as(once.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(underAnotherKey.body()).isEqualTo(once.body());
        assertThat(first.get(api + "/photos").body()).containsOnlyOnce("sha256");
        assertThat(first.get("/assessments/" + mine.id().text() + "/visit").body())
                .contains("现场.jpg");
    }

    @Test
    void membersSeeEachOthersPhotographsOnlyWhenAllHaveHandedIn() {
        photo("k1", "1.1");
        String page = "/applications/" + application.id().text() + "/site-photos";
        String file = "/assessments/" + mine.id().text() + "/visit/photos/"
                + SERVER.parts().photos().ofApplication(application.id()).get(0).id() + "/file";

        assertThat(SERVER.client("organiser").get(page).body()).contains("现场.jpg");
        assertThat(SERVER.client("organiser").get("/api/v1" + page).body())
                .contains("\"fileName\":\"现场.jpg\"", "\"takenBy\":\"");
        for (String session : new String[] {"assessor1", "assessor2", "applicant", "rival"}) {
            for (String address : new String[] {page, "/api/v1" + page}) {
                assertThat(SERVER.client(session).get(address).statusCode())
                        .as(session + " " + address)
                        .isEqualTo(403);
            }
        }
        assertThat(SERVER.client("assessor2").get(file).statusCode()).isEqualTo(403);

        for (Assignment each : fixture.assessments().assignments(application.id())) {
            fixture.finished(each, each.id().equals(mine.id()) ? fixture.first() : fixture.second(), "5");
        }
        assertThat(SERVER.client("assessor2").get(page).body()).contains("现场.jpg");
        assertThat(SERVER.client("applicant").get(page).body())
                .contains("现场.jpg")
                .doesNotContain("assessor1");
        assertThat(SERVER.client("applicant").get("/api/v1" + page).body())
                .contains("现场.jpg")
                .doesNotContain("takenBy");
        assertThat(SERVER.client("rival").get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatIsNoPhotographIsRefusedBySentence() {
        HttpResponse<String> refused = first.send(first.request(api + "/photos?line=1.1&name=a.pdf")
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", "k1")
                .POST(BodyPublishers.ofByteArray(SampleFiles.pdf(1))));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是照片");
    }

    @Test
    void whatWasTypedOfflineIsSavedOnce() {
        HttpResponse<String> saved = save("s1", "1.1", "{\"level\":[\"active\"]}", 0, digest());
        HttpResponse<String> again = save("s1", "1.1", "{\"level\":[\"active\"]}", 0, digest());

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1", "\"outcome\":\"SAVED\"");
        assertThat(again.body()).isEqualTo(saved.body());
    }

    @Test
    void aLineSavedElsewhereIsHeldAndDecidedSideBySide() {
        fixture.save(mine, "1.1", "{\"level\":\"active\"}", 0, fixture.first());
        HttpResponse<String> held = save("s2", "1.1", "{\"level\":[\"none\"],\"reason\":[\"手机上写的\"]}", 0, digest());
        String path = "/assessments/" + mine.id().text() + "/visit/held";
        String page = first.get(path).body();

        assertThat(held.statusCode()).as(held.body()).isEqualTo(202);
        assertThat(held.body()).contains("STALE");
        assertThat(page).contains("手机上写的", "另处已有新的打分");
        String id = SERVER.parts().saves().held(mine.id()).get(0).id().text();

        HttpResponse<String> stale =
                first.post(path + "/" + id, Map.of("level", "none", "reason", "想好了", "version", "0"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).as("what was typed stays").contains("想好了");
        HttpResponse<String> taken =
                first.post(path + "/" + id, Map.of("level", "none", "reason", "想好了", "version", "1"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(SERVER.parts().saves().held(mine.id())).isEmpty();
        assertThat(first.get(api).body()).contains("想好了");
    }

    @Test
    void underAnotherRevisionWhatStillFitsIsSavedAndTheRestWaits() {
        SERVER.rubrics().install(OTHER);

        HttpResponse<String> same = save("r1", "1.1", "{\"level\":[\"active\"]}", 0, OTHER.rubricDigest());
        HttpResponse<String> unlike = save("r2", "1.4", "{\"level\":[\"joined\"]}", 0, OTHER.rubricDigest());
        HttpResponse<String> unknown = save("r3", "1.5", "{\"level\":[\"joined\"]}", 0, "sha256:gone");

        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(unlike.statusCode()).as(unlike.body()).isEqualTo(202);
        assertThat(unlike.body()).contains("REVISED");
        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(first.get("/assessments/" + mine.id().text() + "/visit/held").body())
                .contains("评分细则已更换版本", "物业协会（另一版）");
        assertThat(save("r2", "1.4", "{\"level\":[\"joined\"]}", 0, OTHER.rubricDigest())
                        .body())
                .isEqualTo(unlike.body());
        assertThat(SERVER.parts().saves().held(mine.id())).hasSize(2);
    }

    @Test
    void aSaveThatComesAfterTheSheetIsHandedInWaitsToo() {
        fixture.finished(mine, fixture.first(), "5");

        HttpResponse<String> late = save("l1", "1.1", "{\"level\":[\"none\"]}", 1, digest());

        assertThat(late.statusCode()).as(late.body()).isEqualTo(202);
        assertThat(late.body()).contains("CLOSED");
        String id = SERVER.parts().saves().held(mine.id()).get(0).id().text();
        assertThat(first.post("/assessments/" + mine.id().text() + "/visit/held/" + id + "/drop", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(SERVER.parts().saves().held(mine.id())).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedAndNobodyElseMaySend() {
        assertThat(save("x1", "5.1", "{\"points\":[\"500\"]}", 0, digest()).statusCode())
                .isEqualTo(422);
        TestClient other = SERVER.client("assessor2");
        assertThat(other.get("/assessments/" + mine.id().text() + "/visit").statusCode())
                .isEqualTo(403);
        assertThat(other.get(api + "/photos").statusCode()).isEqualTo(403);
    }

    private String digest() {
        return campaign.rubric().rubricDigest();
    }

    private HttpResponse<String> photo(String key, String line) {
        return first.send(first.request(
                        api + "/photos?line=" + line + "&name=%E7%8E%B0%E5%9C%BA.jpg&takenAt=2026-11-21T02:03:04Z")
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(SampleFiles.photograph())));
    }

    private HttpResponse<String> save(String key, String line, String fields, int basedOn, String digest) {
        String body = "{\"line\":\"" + line + "\",\"fields\":" + fields + ",\"basedOn\":" + basedOn
                + ",\"rubricDigest\":\"" + digest + "\",\"typedAt\":\"2026-11-21T02:03:04Z\"}";
        return first.send(first.request(api + "/site-saves")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }
}
