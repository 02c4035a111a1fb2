package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An applicant begins an application and finds its own again. */
class FilingTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();

    @Test
    void beginningFillsTheFormFromTheRegistry() {
        Campaign campaign = fixture.campaign("预填");
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "预填苑");

        HttpResponse<String> answer = start(SERVER.client("applicant"), campaign, estate);

        assertThat(answer.statusCode()).isEqualTo(303);
        String form = SERVER.client("applicant").get(location(answer) + "/form").body();
        assertThat(form).contains("value=\"预填苑\"", "value=\"125300.50\"", "value=\"2008-06-30\"");
    }

    @Test
    void beginningTwiceLeadsToTheSameApplication() {
        Campaign campaign = fixture.campaign("两次");
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "两次苑");

        HttpResponse<String> first = start(SERVER.client("applicant"), campaign, estate);
        HttpResponse<String> second = start(SERVER.client("applicant"), campaign, estate);

        assertThat(location(second)).isEqualTo(location(first));
    }

    @Test
    void anEstateOfAnotherEnterpriseIsRefused() {
        Campaign campaign = fixture.campaign("他人");
        Estate estate = fixture.registry().estateOf(fixture.rivalEnterprise(), "他人苑");

        assertThat(start(SERVER.client("applicant"), campaign, estate).statusCode())
                .isEqualTo(403);
    }

    @Test
    void afterTheWindowNothingBegins() {
        Campaign campaign = fixture.campaign("已截止");
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "已截止苑");
        fixture.close(campaign, Stage.FILING);

        HttpResponse<String> answer = start(SERVER.client("applicant"), campaign, estate);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("截止");
    }

    @Test
    void aFormWithoutAChoiceIsShownAgain() {
        fixture.campaign("未选");
        HttpResponse<String> answer =
                SERVER.client("applicant").post("/applications", Map.of("campaign", "", "entrant", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写此项");
    }

    @Test
    void theListHoldsOnlyOnesOwn() {
        Campaign campaign = fixture.campaign("名单");
        fixture.started(campaign, "只此一家苑");

        assertThat(SERVER.client("applicant").get("/applications").body()).contains("只此一家苑", "填报中");
        assertThat(SERVER.client("rival").get("/applications").body()).doesNotContain("只此一家苑");
        assertThat(SERVER.client("both").get("/applications").body()).doesNotContain("只此一家苑");
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        assertThat(SERVER.client("rival").get("/applications").body()).contains("还没有申报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "assessor"})
    void theListIsForApplicants(String session) {
        assertThat(SERVER.client(session).get("/applications").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/sheet", "/lines/1.1", "/lines/1.1/side", "/submit", "/submissions"})
    void anApplicationIsNobodyElses(String page) {
        Application application = fixture.started(fixture.campaign("别家" + page), "别家苑" + page);
        String path = "/applications/" + application.id().text() + page;

        assertThat(SERVER.client("rival").get(path).statusCode()).isEqualTo(403);
        assertThat(SERVER.client("assessor").get(path).statusCode()).isEqualTo(403);
        assertThat(SERVER.stranger().get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void anApplicationThatIsNotThereIsSaidSo() {
        assertThat(SERVER.client("applicant").get("/applications/none/form").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> start(TestClient client, Campaign campaign, Estate estate) {
        return client.post(
                "/applications",
                Map.of(
                        "campaign",
                        campaign.id().text(),
                        "entrant",
                        EntrantRef.of(estate.id()).text()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
