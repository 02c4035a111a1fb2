package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryServer.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryApiTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Visitor applicant;
    private TestClient program;

    @BeforeEach
    void open() {
        registry = server.registry();
        applicant = registry.applicant("a1");
        program = server.programOf(applicant);
    }

    @Test
    void enterpriseAndEstateAreRegistered() {
        HttpResponse<String> enterprise = send(
                program, "POST", "/api/v1/enterprises", "{\"name\": \"示例物业\", \"creditCode\": \"" + FIRST_CODE + "\"}");
        assertThat(enterprise.statusCode()).isEqualTo(201);
        assertThat(enterprise.headers().firstValue("ETag")).contains("\"v1\"");

        String enterpriseId = registry.enterprises().of(applicant).get(0).id().text();
        HttpResponse<String> estate = send(program, "POST", "/api/v1/estates", """
                {"name": "荷苑", "areaId": "%s", "kind": "residential", "enterpriseId": "%s", "managedFrom": "2015-01-01",
                 "households": 1020, "floorArea": "125300.50", "committee": "notFounded"}""".formatted(
                        registry.community().id().text(), enterpriseId));
        assertThat(estate.statusCode()).isEqualTo(201);
        String location = estate.headers().firstValue("Location").orElseThrow();
        assertThat(program.get(location).body())
                .contains("\"households\":1020", "\"floorArea\":\"125300.50\"", "\"committee\":\"notFounded\"")
                .contains("\"partyOrganisation\":\"unknown\"", "\"enterpriseName\":\"示例物业\"", "\"version\":1")
                .doesNotContain("plotRatio");
    }

    @Test
    void staleEditIsRefusedWithBothVersions() {
        Estate estate = registry.estateOf(registry.enterpriseOf(applicant, FIRST_CODE), "荷苑");
        assertThat(put(estate, "\"v1\"", "莲苑").headers().firstValue("ETag")).contains("\"v2\"");

        HttpResponse<String> stale = put(estate, "\"v1\"", "竹苑");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(stale.body())
                .contains("\"type\":\"/problems/stale\"", "\"yours\":1", "\"current\":2")
                .contains("\"sent\":{\"name\":\"竹苑\"", "\"saved\":{\"name\":\"莲苑\"");
    }

    @Test
    void editWithoutAVersionIsRefused() {
        Estate estate = registry.estateOf(registry.enterpriseOf(applicant, FIRST_CODE), "荷苑");

        assertThat(send(program, "PUT", "/api/v1/estates/" + estate.id().text(), body("莲苑"))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void everyFaultIsNamed() {
        HttpResponse<String> response = send(
                program, "POST", "/api/v1/estates", "{\"name\": \"" + "荷".repeat(201) + "\", \"households\": 1.5}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("\"name\":\"有 201 个字，最多 200 个字\"", "\"households\":\"“1.5”不是整数")
                .contains("\"areaId\":\"请填写\"", "\"enterpriseId\":\"请填写\"");
    }

    @Test
    void listsGoOnByCursor() {
        Enterprise enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
        registry.estateOf(enterprise, "甲苑");
        registry.estateOf(enterprise, "乙苑");

        String first = program.get("/api/v1/estates?limit=1").body();
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        String second = program.get("/api/v1/estates?limit=1&after=" + next).body();

        assertThat(first).contains("乙苑").doesNotContain("甲苑");
        assertThat(second).contains("甲苑").doesNotContain("next");
        assertThat(program.get("/api/v1/estates?after=%20").statusCode()).isEqualTo(400);
    }

    @Test
    void anEstateIsHandedOverAndWhoManagedItIsKnownForEveryDay() {
        Enterprise enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Enterprise other = registry.enterpriseOf(registry.applicant("a2"), RegistryFixture.SECOND_CODE);
        TestClient office = server.programOf(registry.organiser());
        String path = "/api/v1/estates/" + estate.id().text() + "/takeovers";
        String body = "{\"enterpriseId\":\"%s\",\"managedFrom\":\"%s\"}";

        assertThat(send(program, "POST", path, body.formatted(other.id().text(), "2020-01-01"))
                        .statusCode())
                .as("an applicant hands nothing over")
                .isEqualTo(403);
        HttpResponse<String> done =
                send(office, "POST", path, body.formatted(other.id().text(), "2020-01-01"));

        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.body()).contains("\"managedUntil\":\"2019-12-31\"", "\"managedFrom\":\"2020-01-01\"");
        assertThat(office.get(path + "?on=2019-12-31").body())
                .contains(enterprise.id().text())
                .doesNotContain(other.id().text());
        assertThat(office.get(path + "?on=1990-01-01").body()).isEqualTo("{\"items\":[]}");
        assertThat(office.get(path + "?on=spring").statusCode()).isEqualTo(422);
        assertThat(send(office, "POST", path, body.formatted(other.id().text(), "2019-01-01"))
                        .body())
                .contains("\"managedFrom\":\"");
        assertThat(send(office, "POST", path, "{}").body()).contains("\"enterpriseId\":", "\"managedFrom\":");
    }

    @Test
    void accountsJoinAnEnterpriseAndLeaveIt() {
        Enterprise enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
        Visitor colleague = registry.applicant("a3");
        TestClient office = server.programOf(registry.organiser());
        String path = "/api/v1/enterprises/" + enterprise.id().text() + "/accounts";
        String joining = "{\"signInName\":\"a3\"}";

        assertThat(send(office, "POST", path, joining).statusCode()).isEqualTo(201);
        assertThat(send(office, "POST", path, joining).statusCode())
                .as("once more changes nothing")
                .isEqualTo(201);
        assertThat(program.get(path).body()).contains("\"signInName\":\"a1\"", "\"signInName\":\"a3\"");
        assertThat(send(office, "POST", path, "{\"signInName\":\"nobody\"}").body())
                .contains("没有登录名为“nobody”的申报单位账号");
        String one = path + "/" + colleague.accountOrRefuse();
        assertThat(office.delete(one).statusCode()).isEqualTo(204);
        assertThat(office.delete(one).statusCode()).isEqualTo(404);
        assertThat(server.programOf(colleague).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void namesakesAreToldNotRefused() {
        Enterprise enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
        Estate first = registry.estateOf(enterprise, "荷苑");
        Estate second = registry.estateOf(enterprise, "荷苑");

        assertThat(program.get("/api/v1/estates/" + second.id().text()).body())
                .contains("\"namesakes\":[\"" + first.id().text() + "\"]");
    }

    @Test
    void areasAreAddedRenamedAndRemoved() {
        Area community = registry.community();
        TestClient office = server.programOf(registry.organiser());
        String path = "/api/v1/areas/" + community.id().text();
        assertThat(office.get("/api/v1/areas").body()).contains("\"level\":\"subdistrict\"");

        HttpResponse<String> renamed = office.send(office.request(path)
                .header("If-Match", "\"v1\"")
                .PUT(BodyPublishers.ofString("{\"name\": \"新名\", \"level\": \"community\"}")));
        assertThat(renamed.body()).contains("\"name\":\"新名\"", "\"version\":2");

        assertThat(office.send(office.request(path).header("If-Match", "\"v2\"").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(office.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void levelOfAnAreaStays() {
        TestClient office = server.programOf(registry.organiser());
        HttpResponse<String> response = office.send(
                office.request("/api/v1/areas/" + registry.community().id().text())
                        .header("If-Match", "\"v1\"")
                        .PUT(BodyPublishers.ofString("{\"name\": \"名\", \"level\": \"city\"}")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"level\":\"只能改名");
    }

    private HttpResponse<String> put(Estate estate, String tag, String name) {
        return program.send(program.request("/api/v1/estates/" + estate.id().text())
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body(name))));
    }

    private String body(String name) {
        return "{\"name\": \"%s\", \"areaId\": \"%s\", \"kind\": \"commercial\"}"
                .formatted(name, registry.community().id().text());
    }
}
