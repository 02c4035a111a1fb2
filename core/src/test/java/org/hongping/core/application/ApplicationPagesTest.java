package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of an application shows itself in both languages. */
class ApplicationPagesTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageShowsItself(String language) {
        ApplicationFixture fixture = SERVER.fixture();
        Campaign campaign = fixture.campaign("2026 年度创建活动 " + language);
        Application draft = fixture.started(campaign, "荷苑（示例）" + language);
        Application handedIn = fixture.submitted(campaign, "桂苑（示例）" + language);

        for (String session : new String[] {"applicant", "organiser"}) {
            TestClient client = SERVER.client(session).withCookie("hongping_language", language);
            for (Application application : new Application[] {draft, handedIn}) {
                String path = "/applications/" + application.id().text();
                for (String page :
                        new String[] {"", "/form", "/sheet", "/lines/1.4", "/lines/1.4/side", "/submissions"}) {
                    assertShown(client, path + page);
                }
            }
        }
        TestClient applicant = SERVER.client("applicant").withCookie("hongping_language", language);
        TestClient organiser = SERVER.client("organiser").withCookie("hongping_language", language);
        String path = "/applications/" + handedIn.id().text();
        assertShown(applicant, "/applications");
        assertShown(applicant, "/applications/" + draft.id().text() + "/submit");
        assertShown(applicant, path + "/submit");
        assertShown(applicant, path + "/submissions/1");
        assertShown(organiser, path + "/examination");
        assertShown(organiser, "/campaigns/" + campaign.id().text() + "/applications");
    }

    private static void assertShown(TestClient client, String path) {
        assertThat(client.get(path)).as(path).returns(200, HttpResponse::statusCode);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(SERVER.stranger().get("/applications").statusCode()).isEqualTo(302);
    }
}
