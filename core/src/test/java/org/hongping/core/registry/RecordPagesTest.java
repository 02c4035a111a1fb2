package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryServer.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and interface of the dated records. */
class RecordPagesTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Visitor applicant;
    private String estate;
    private String enterprise;

    @BeforeEach
    void open() {
        registry = server.registry();
        applicant = registry.applicant("a1");
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);
        enterprise = "/enterprises/" + own.id().text();
        estate = "/estates/" + registry.estateOf(own, "荷苑").id().text();
    }

    @ParameterizedTest
    @CsvSource({
        "estate, committees, 还没有登记业主委员会",
        "estate, party-organisations, 还没有登记党组织",
        "estate, people, 还没有登记人员",
        "estate, buildings, 还没有登记楼栋",
        "enterprise, credit-grades, 还没有登记信用等级",
        "enterprise, list-entries, 没有名单记录",
        "enterprise, party-organisations, 还没有登记党组织",
        "enterprise, people, 还没有登记人员",
    })
    void emptyPagesSayWhatWillBeThereAndRefusedFormsKeepWhatWasTyped(String holder, String kind, String says) {
        TestClient browser = server.browserOf(registry.organiser());
        String path = (holder.equals("estate") ? estate : enterprise) + "/" + kind;

        assertThat(browser.get(path).body()).contains(says);
        HttpResponse<String> refused = browser.postAsIs(
                path,
                Map.of(
                        "_csrf",
                        "token",
                        "name",
                        "某某",
                        "source",
                        "某某",
                        "document",
                        "某某",
                        "members",
                        "多",
                        "floors",
                        "多"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("data-focus").containsAnyOf("value=\"某某\"", "value=\"多\"");
    }

    @Test
    void recordIsAddedEditedAndRemovedByItsPages() {
        TestClient browser = server.browserOf(applicant);
        browser.postAsIs(estate + "/buildings", Map.of("_csrf", "token", "name", "1 栋", "floors", "18"));
        String list = browser.get(estate + "/buildings").body();
        String one = list.replaceAll("(?s).*href=\"(" + estate + "/buildings/[^\"]+)\".*", "$1");

        assertThat(browser.get(one).body()).contains("value=\"18\"");
        browser.postAsIs(one, Map.of("_csrf", "token", "version", "1", "name", "1 栋", "floors", "20"));
        HttpResponse<String> stale =
                browser.postAsIs(one, Map.of("_csrf", "token", "version", "1", "name", "1 栋", "floors", "22"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"22\"", "<bdi>20</bdi>");
        browser.postAsIs(one + "/remove", Map.of("_csrf", "token", "version", "2"));
        assertThat(browser.get(estate + "/buildings").body()).contains("还没有登记楼栋");
    }

    @Test
    void estateIsShownAsOfTheDayThatWasAsked() {
        TestClient browser = server.browserOf(applicant);
        browser.postAsIs(
                estate + "/people",
                Map.of(
                        "_csrf",
                        "token",
                        "name",
                        "王某",
                        "role",
                        "manager",
                        "fromOn",
                        "2018-01-01",
                        "untilOn",
                        "2019-12-31"));

        assertThat(browser.get(estate + "?asOf=2019-12-31").body()).contains("2019-12-31 在册情况", "<bdi>王某</bdi>");
        assertThat(browser.get(estate).body()).contains("<h2>在册情况</h2>").doesNotContain("<bdi>王某</bdi>");
        assertThat(browser.get(estate + "?asOf=2019-02-30").body()).contains("“2019-02-30”这一天不存在");
    }

    @Test
    void applicantReadsButDoesNotWriteWhatOthersSayOfIt() {
        TestClient browser = server.browserOf(applicant);
        assertThat(browser.get(enterprise + "/credit-grades").body())
                .doesNotContain("<form method=\"post\" action=\"/ent");
        assertThat(browser.postAsIs(enterprise + "/credit-grades", Map.of("_csrf", "token"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.browserOf(registry.applicant("other"))
                        .get(estate + "/people")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsKeepRecordsAndAskAsOf() {
        TestClient program = server.programOf(registry.organiser());
        HttpResponse<String> added = send(program, "POST", "/api/v1" + estate + "/committees", """
                {"fromOn": "2018-01-01", "untilOn": "2022-12-31", "members": 7, "partyMembers": 4}""");
        assertThat(added.statusCode()).isEqualTo(201);
        String location = added.headers().firstValue("Location").orElseThrow();
        assertThat(program.get(location).body()).contains("\"members\":7", "\"version\":1");
        assertThat(program.get("/api/v1" + estate + "?asOf=2020-05-01").body())
                .contains("\"asOf\":{\"day\":\"2020-05-01\"", "\"enterpriseName\":", "\"partyMembers\":4");
        assertThat(program.get("/api/v1" + estate + "?asOf=soon").statusCode()).isEqualTo(422);

        HttpResponse<String> edited = program.send(
                program.request(location)
                        .header("If-Match", "\"v1\"")
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"fromOn\": \"2018-01-01\", \"untilOn\": \"2023-12-31\", \"members\": 9, \"partyMembers\": 5}")));
        assertThat(edited.headers().firstValue("ETag")).contains("\"v2\"");
        assertThat(program.get("/api/v1" + estate + "/committees").body()).contains("\"untilOn\":\"2023-12-31\"");
        assertThat(program.send(program.request(location)
                                .header("If-Match", "\"v1\"")
                                .DELETE())
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.send(program.request(location)
                                .header("If-Match", "\"v2\"")
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit-grades|{\"grade\": \"AAA\", \"fromOn\": \"2020-01-01\", \"source\": \"示例\"}",
                "list-entries|{\"kind\": \"redBoard\", \"document\": \"示例\", \"fromOn\": \"2020-01-01\"}",
                "party-organisations|{\"name\": \"示例党委\", \"kind\": \"partyCommittee\", \"members\": 60, \"fromOn\": \"2020-01-01\"}",
                "people|{\"name\": \"甲\", \"role\": \"partySecretary\", \"phone\": \"028-00000001\", \"fromOn\": \"2020-01-01\"}",
            })
    void whatAnEnterpriseIsOnADayIsTold(String kind, String body) {
        TestClient program = server.programOf(registry.organiser());
        String path = "/api/v1" + enterprise + "/" + kind;
        assertThat(send(program, "POST", path, body).statusCode()).isEqualTo(201);

        String told = program.get("/api/v1" + enterprise + "?asOf=2020-01-01").body();
        assertThat(told).containsAnyOf("\"creditGrade\":\"AAA\"", "redBoard", "示例党委", "partySecretary");
        assertThat(program.get(path).body()).contains("2020-01-01");
        assertThat(program.get("/api/v1" + enterprise + "?asOf=2014-01-01").body())
                .contains("\"estates\":[]");
    }
}
