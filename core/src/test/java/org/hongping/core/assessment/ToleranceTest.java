package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A campaign says by how much members may differ where the rubric does not. */
class ToleranceTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = fixture.applications().campaign("分差 " + System.nanoTime());
    private final String page = "/campaigns/" + campaign.id().text() + "/assessors/tolerance";

    @Test
    void aboveItAPanelTalksAgainByItself() {
        assertThat(scored("不限苑", "5", "2")).isEqualTo(ApplicationState.ASSESSED);

        assertThat(send("1.5", version()).statusCode()).isEqualTo(303);

        assertThat(office.get(page).body()).contains("1.5 分（本活动规定）");
        assertThat(scored("以内苑", "5", "3.5")).isEqualTo(ApplicationState.ASSESSED);
        assertThat(scored("超出苑", "5", "3")).as("the panel reconciles").isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void whatCannotBeOneIsRefusedAndKept() {
        for (String wrong : List.of("0", "-1", "1000.5", "1.234", "一分")) {
            HttpResponse<String> refused = send(wrong, version());
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"" + wrong + "\"");
        }
        String read = version();
        send("2", read);
        HttpResponse<String> stale = send("3", read);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("又被保存过一次，目前是 2", "value=\"3\"");
    }

    @Test
    void programsSayItWithTheVersionTheyRead() {
        String api = "/api/v1/campaigns/" + campaign.id().text() + "/tolerance";
        assertThat(office.get(api).body()).isEqualTo("{\"bodies\":{}}");
        assertThat(office.put(api, "{\"points\":\"1\"}").statusCode()).isEqualTo(428);
        String tag = office.get(api).headers().firstValue("ETag").orElseThrow();
        TestClient basedOn = SERVER.client("organiser").withHeader("If-Match", tag);

        assertThat(basedOn.put(api, "{\"points\":\"1\"}").body())
                .isEqualTo("{\"points\":\"1.00\",\"bodies\":{\"panel\":\"1.00\"}}");

        assertThat(basedOn.put(api, "{\"points\":\"2\"}").statusCode()).isEqualTo(412);
        assertThat(SERVER.client("assessor1").get(api).statusCode()).isEqualTo(403);
    }

    private ApplicationState scored(String estate, String first, String second) {
        Application application = fixture.admitted(campaign, estate + " " + System.nanoTime());
        List<Assignment> both = fixture.assigned(application);
        fixture.finished(both.get(0), fixture.first(), first);
        fixture.finished(both.get(1), fixture.second(), second);
        return fixture.applications()
                .parts()
                .applications()
                .get(application.id(), fixture.organiser())
                .state();
    }

    private HttpResponse<String> send(String points, String version) {
        return office.post(page, Map.of("points", points, "version", version));
    }

    private String version() {
        return office.get(page).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }
}
