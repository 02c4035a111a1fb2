package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnterprisePagesTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Visitor applicant;

    @BeforeEach
    void open() {
        registry = server.registry();
        applicant = registry.applicant("a1");
    }

    @Test
    void applicantRegistersItsEnterprise() {
        TestClient browser = server.browserOf(applicant);
        assertThat(browser.get("/enterprises/new").body()).doesNotContain("name=\"creditGrade\"");

        HttpResponse<String> response =
                browser.post("/enterprises", Map.of("name", "示例物业", "creditCode", "91350100 M000100Y43"));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(registry.enterprises().of(applicant))
                .extracting(enterprise -> enterprise.details().creditCode().text())
                .containsExactly(FIRST_CODE);
    }

    @Test
    void wrongCheckCharacterIsMendedAtTheField() {
        TestClient browser = server.browserOf(applicant);
        browser.get("/enterprises/new");

        HttpResponse<String> response =
                browser.post("/enterprises", Map.of("name", "示例物业", "creditCode", "91350100M000100Y42"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("按前 17 位应为 3", "value=\"示例物业\"");
    }

    @Test
    void applicantEditsAllButCodeAndGrade() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);
        TestClient browser = server.browserOf(applicant);
        assertThat(browser.get("/enterprises/" + own.id().text() + "/edit").body())
                .contains("由主办单位核定")
                .doesNotContain("id=\"f-creditCode\" name");

        browser.post(
                "/enterprises/" + own.id().text(),
                Map.of("version", "1", "name", "新名", "creditCode", FIRST_CODE, "creditGrade", ""));

        assertThat(registry.enterprises().get(own.id(), applicant).name()).isEqualTo("新名");
    }

    @Test
    void organiserGradesAndAddsAccounts() {
        Enterprise enterprise = registry.enterpriseOf(registry.organiser(), FIRST_CODE);
        TestClient browser = server.browserOf(registry.organiser());
        String path = "/enterprises/" + enterprise.id().text();
        browser.get(path);

        browser.post(path, Map.of("version", "1", "name", "某物业", "creditCode", FIRST_CODE, "creditGrade", "a++"));
        browser.post(path + "/accounts", Map.of("signInName", "A1"));

        assertThat(browser.get(path).body()).contains("A++", "已加入账号“a1”", "移出");
        assertThat(registry.enterprises().of(applicant)).hasSize(1);
    }

    @Test
    void accountThatIsNoApplicantIsNotAdded() {
        Enterprise enterprise = registry.enterpriseOf(registry.organiser(), FIRST_CODE);
        TestClient browser = server.browserOf(registry.organiser());
        String path = "/enterprises/" + enterprise.id().text();
        browser.get(path);

        assertThat(browser.post(path + "/accounts", Map.of("signInName", "office"))
                        .body())
                .contains("没有登录名为“office”的申报单位账号");
        assertThat(browser.post(path + "/accounts", Map.of("signInName", "")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void organiserFindsEnterprisesByNameAndCode() {
        registry.enterpriseOf(applicant, FIRST_CODE);
        registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);

        String found = server.browserOf(registry.organiser())
                .get("/enterprises?q=ma6c")
                .body();

        assertThat(found).contains(SECOND_CODE).doesNotContain(FIRST_CODE);
    }
}
