package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.EstateBuilder.anEstate;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EstatePagesTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Visitor applicant;
    private Enterprise enterprise;

    @BeforeEach
    void register() {
        registry = server.registry();
        applicant = registry.applicant("a1");
        enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
    }

    @Test
    void applicantRegistersItsEstate() {
        TestClient browser = server.browserOf(applicant);
        browser.get("/estates/new");

        HttpResponse<String> response = browser.post("/estates", form(Map.of("floorArea", "12500.50")));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(browser.get(location(response)).body())
                .contains("<h1>荷苑</h1>", "12500.50 平方米", "示例区 / 示例街道 / 示例社区", "已保存", enterprise.name());
    }

    @Test
    void everyFaultStandsAtItsFieldAndNothingTypedIsLost() {
        TestClient browser = server.browserOf(applicant);
        browser.get("/estates/new");

        HttpResponse<String> response = browser.post(
                "/estates",
                form(Map.of("name", "", "floorArea", "12万", "committee", "founded", "managedFrom", "2015-13-01")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("有 4 处需要改正", "value=\"12万\"", "“12万”不是数字", "“2015-13-01”这一天不存在")
                .contains("href=\"#f-committeeDay\"", "value=\"示例路 1 号\"");
    }

    @Test
    void sameNameInTheAreaIsAskedAboutOnceAndThenRegistered() {
        registry.estateOf(enterprise, "荷苑");
        TestClient browser = server.browserOf(applicant);
        browser.get("/estates/new");

        assertThat(browser.post("/estates", form(Map.of())).body()).contains("已有 1 个名为“荷苑”的项目", "示例路 1 号");
        assertThat(browser.post("/estates", form(Map.of("another", "true"))).statusCode())
                .isEqualTo(302);
    }

    @Test
    void twiceTheSameSubmissionRegistersOneEstate() {
        TestClient browser = server.browserOf(applicant);
        browser.get("/estates/new");
        browser.post("/estates", form(Map.of()));
        browser.post("/estates", form(Map.of()));

        EstateSearch all = new EstateSearch("", Optional.empty(), new Cursor(Optional.empty(), 50));
        assertThat(registry.estates().page(all, applicant).items()).hasSize(1);
    }

    @Test
    void applicantWithoutAnEnterpriseRegistersThatFirst() {
        TestClient browser = server.browserOf(registry.applicant("a2"));

        assertThat(browser.get("/estates").body()).contains("还没有登记企业", "href=\"/enterprises/new\"");
        assertThat(location(browser.get("/estates/new"))).isEqualTo("/enterprises/new");
    }

    @Test
    void staleSaveShowsBothAndKeepsWhatWasTyped() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        TestClient browser = server.browserOf(applicant);
        browser.get("/estates/" + estate.id().text() + "/edit");
        registry.estates()
                .edit(
                        estate.id(),
                        anEstate(registry.community().id()).named("莲苑").build(),
                        new Version(1),
                        registry.organiser());

        HttpResponse<String> response =
                browser.post("/estates/" + estate.id().text(), form(Map.of("version", "1", "name", "竹苑")));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.body()).contains("value=\"竹苑\"", "<bdi>莲苑</bdi>", "第 2 版", "name=\"version\" value=\"2\"");
    }

    @Test
    void editIsSavedWithItsVersion() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        TestClient browser = server.browserOf(applicant);
        assertThat(browser.get("/estates/" + estate.id().text() + "/edit").body())
                .contains("value=\"125300.50\"");

        browser.post("/estates/" + estate.id().text(), form(Map.of("version", "1", "name", "竹苑")));

        assertThat(registry.estates().get(estate.id(), applicant).name()).isEqualTo("竹苑");
    }

    @Test
    void organiserHandsAnEstateOver() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Enterprise successor = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);
        TestClient browser = server.browserOf(registry.organiser());
        browser.get("/estates/" + estate.id().text());

        browser.post(
                "/estates/" + estate.id().text() + "/takeovers",
                Map.of("enterpriseCode", SECOND_CODE, "managedFrom", "2020-07-01"));

        assertThat(browser.get("/estates/" + estate.id().text()).body())
                .contains(successor.name(), "2020-07-01", "2020-06-30", "至今");
        assertThat(server.browserOf(applicant)
                        .get("/estates/" + estate.id().text())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void codeThatNobodyHasIsSaidAtItsField() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        TestClient browser = server.browserOf(registry.organiser());
        browser.get("/estates/" + estate.id().text());

        HttpResponse<String> response = browser.post(
                "/estates/" + estate.id().text() + "/takeovers",
                Map.of("enterpriseCode", SECOND_CODE, "managedFrom", "2020-07-01"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("没有代码为“" + SECOND_CODE + "”的企业");
    }

    @Test
    void namesOfStrangersAreTextAndNothingElse() {
        registry.estateOf(enterprise, "<script>alert(1)</script> حي");

        assertThat(server.browserOf(applicant).get("/estates").body())
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; حي</bdi>");
    }

    @Test
    void listIsSearchedAndGoesOn() {
        for (int number = 0; number < 60; number++) {
            registry.estateOf(enterprise, "苑 " + number);
        }
        TestClient browser = server.browserOf(applicant);

        assertThat(browser.get("/estates").body()).contains("下一页");
        assertThat(browser.get("/estates?q=%E8%8B%91%205&limit=5").body())
                .contains("苑 5<", "苑 50", "?q=%E8%8B%91+5&amp;area=&after=");
        assertThat(browser.get("/estates?q=nowhere").body()).contains("没有找到");
    }

    private Map<String, String> form(Map<String, String> other) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name", "荷苑",
                "areaId", registry.community().id().text(),
                "kind", "residential",
                "address", "示例路 1 号",
                "partyOrganisation", "unknown",
                "committee", "unknown",
                "enterpriseId", enterprise.id().text(),
                "managedFrom", "2015-01-01"));
        form.putAll(other);
        return form;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
