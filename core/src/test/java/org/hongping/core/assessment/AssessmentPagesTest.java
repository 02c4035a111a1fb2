package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of an assessment shows itself in both languages, to those it is for. */
class AssessmentPagesTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final Campaign campaign = fixture.applications().campaign("评审页面 " + System.nanoTime());

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageShowsItself(String language) {
        Application application = fixture.admitted(campaign, "页面苑");
        Assignment open = fixture.assigned(application).get(0);
        Assignment finished =
                fixture.assigned(fixture.admitted(campaign, "已评苑")).get(0);
        fixture.finished(finished, fixture.first(), "5");
        Assignment declined =
                fixture.assigned(fixture.admitted(campaign, "回避苑")).get(0);
        fixture.assessments().decline(declined.id(), "曾在该企业任职", fixture.first());

        TestClient member = SERVER.client("assessor1").withCookie("hongping_language", language);
        assertShown(member, "/assessments");
        assertShown(member, "/assessments?state=FINISHED");
        for (Assignment assignment : List.of(open, finished)) {
            for (String page : new String[] {"", "/finish", "/decline", "/lines/1.4", "/lines/1.4/side"}) {
                assertShown(member, path(assignment) + page);
            }
        }
        assertShown(member, path(declined));
        TestClient office = SERVER.client("organiser").withCookie("hongping_language", language);
        assertShown(office, "/applications/" + application.id().text() + "/assessors");
        assertShown(office, "/campaigns/" + campaign.id().text() + "/assessors");
        assertShown(office, "/campaigns/" + campaign.id().text() + "/assessors?state=ASSESSED");
    }

    @Test
    void nobodyElseSeesASheet() {
        Assignment mine = fixture.assigned(fixture.admitted(campaign, "他人苑")).get(0);

        for (String session : new String[] {"assessor2", "organiser", "applicant"}) {
            for (String page : new String[] {"", "/lines/1.4", "/lines/1.4/side", "/finish"}) {
                assertThat(SERVER.client(session).get(path(mine) + page).statusCode())
                        .as(session + page)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void onlyTheOfficeHandsOut() {
        Application application = fixture.admitted(campaign, "权限苑");

        for (String session : new String[] {"assessor1", "applicant"}) {
            assertThat(SERVER.client(session)
                            .get("/applications/" + application.id().text() + "/assessors")
                            .statusCode())
                    .as(session)
                    .isEqualTo(403);
        }
    }

    @Test
    void anEmptyListSaysWhatWillBeHere() {
        fixture.assessor("newcomer");

        assertThat(SERVER.client("newcomer").get("/assessments").body()).contains("还没有分配给您的评审", "主办单位分配后会列在这里");
    }

    private static String path(Assignment assignment) {
        return "/assessments/" + assignment.id().text();
    }

    private static void assertShown(TestClient client, String path) {
        assertThat(client.get(path)).as(path).returns(200, HttpResponse::statusCode);
    }
}
