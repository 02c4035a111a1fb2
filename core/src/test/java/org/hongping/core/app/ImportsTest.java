package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.xlsx.TypedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets out and in, through the pages and the interface of the whole server. */
class ImportsTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    private static HttpResponse<String> bring(TestClient person, String path, byte[] file) {
        person.get("/imports");
        return person.send(person.request(path)
                .header("Content-Type", XLSX)
                .header("X-CSRF-Token", person.token())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static byte[] areas(String... cities) {
        TypedBook book = new TypedBook("区域名称", "层级", "上级区域");
        for (String city : cities) {
            book.row(city, "市");
        }
        return book.row("无上级区", "区县").bytes();
    }

    private static JsonNode over(TestClient person, String location) throws IOException, InterruptedException {
        for (int time = 0; time < 500; time++) {
            JsonNode now = new ObjectMapper().readTree(person.get(location).body());
            if (now.has("endedAt")) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the import does not end");
    }

    @Test
    void eachSheetLeadsToTheOthersOfItsList() {
        TestClient office = APP.signedInAs(Role.ORGANISER);

        assertThat(office.get("/sheets/enterprises").body())
                .contains("/sheets/list-entries", "/sheets/credit-grades", "/sheets/enterprise-people")
                .doesNotContain("/sheets/buildings");
        assertThat(office.get("/sheets/buildings").body()).contains("楼栋名称", "/sheets/committees", "/sheets/estates\"");
        assertThat(office.get("/api/v1/sheets/list-entries/template").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramBringsASheetReadsTheFindingsAndImportsTheRest() throws Exception {
        TestClient office = APP.signedInAs(Role.ORGANISER);

        HttpResponse<String> accepted = bring(office, "/api/v1/sheets/areas/imports?name=areas.xlsx", areas("甲市（示例）"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode found = over(office, location);
        assertThat(found.get("state").asText()).isEqualTo("found");
        assertThat(found.get("failed").asInt()).isEqualTo(1);

        JsonNode findings = new ObjectMapper()
                .readTree(office.get(location + "/findings").body())
                .get("items");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("cell").asText()).isEqualTo("C3");
        assertThat(findings.get(0).get("message").asText()).isEqualTo("请选择上级区域；只有市没有上级");
        assertThat(office.get(location + "/marked").statusCode()).isEqualTo(200);

        HttpResponse<String> again = office.send(office.request(location + "/again")
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", office.token())
                .POST(BodyPublishers.ofString("{\"goodRowsOnly\": true}")));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        assertThat(over(office, location).get("added").asInt()).isEqualTo(1);
        assertThat(office.get("/api/v1/imports").body()).contains("areas.xlsx");
        assertThat(office.get("/api/v1/sheets/areas/export").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldWhatHappenedAndWhatToDo() throws Exception {
        TestClient office = APP.signedInAs(Role.ORGANISER);
        assertThat(office.get("/sheets/areas").body()).contains("下载填写模板", "multipart/form-data");

        HttpResponse<String> sent = bring(office, "/sheets/areas?name=areas.xlsx", areas("乙市（示例）"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = sent.headers().firstValue("Location").orElseThrow();
        over(office, "/api/v1" + page);

        assertThat(office.get(page).body()).contains("2 行中有 1 行有问题，一行也没有导入", "导入没有问题的 1 行", "请选择上级区域");
        assertThat(office.get("/imports").body()).contains("areas.xlsx", "有问题，未导入");
        assertThat(office.get("/areas").body()).doesNotContain("乙市（示例）");

        String refused = bring(
                        office, "/sheets/areas?name=areas.csv", "甲,乙".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        over(office, "/api/v1" + refused);
        assertThat(office.get(refused).body()).contains("这是文本文件（CSV 或网页）");
        assertThat(office.get("/api/v1" + refused + "/marked").statusCode()).isEqualTo(409);
        assertThat(bring(office, "/sheets/areas", new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void othersImportsAreNotTheirs() {
        TestClient office = APP.signedInAs(Role.ORGANISER);
        String page = bring(office, "/sheets/areas?name=areas.xlsx", areas("丙市（示例）"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        TestClient other = APP.signedInAs(Role.ORGANISER);

        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1" + page + "/findings").statusCode()).isEqualTo(404);
        assertThat(other.get("/imports").body()).doesNotContain("areas.xlsx").contains("还没有导入过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/sheets/estates", "/sheets/estates/export.xlsx", "/api/v1/imports"})
    void onlyOrganisersImport(String path) {
        for (Role role : new Role[] {Role.APPLICANT, Role.ASSESSOR, Role.ADMINISTRATOR}) {
            assertThat(APP.signedInAs(role).get(path).statusCode())
                    .as(role + path)
                    .isEqualTo(403);
        }
        assertThat(APP.client().get(path).statusCode()).isIn(302, 303, 401);
    }

    @Test
    void aKindThatIsNoneIsNotFound() {
        assertThat(APP.signedInAs(Role.ORGANISER).get("/sheets/people").statusCode())
                .isEqualTo(404);
    }
}
