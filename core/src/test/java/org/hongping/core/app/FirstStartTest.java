package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an empty installation to the first sign-in; the tests are steps of one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {
    @RegisterExtension
    static final AppExtension APP = AppExtension.fresh(Map.of());

    @TempDir
    static Path disk;

    @Test
    @Order(1)
    void everyPageLeadsToTheFirstStart() {
        for (String page : new String[] {"/", "/sign-in", "/estates", "/accounts", "/no-such-page"}) {
            HttpResponse<String> answer = APP.client().get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/setup");
        }
        assertThat(APP.client().get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(APP.client().get("/about").statusCode()).isEqualTo(200);
        assertThat(APP.client().get("/api/v1/estates").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void fromAnotherMachineTheCodeOfTheConsoleIsAskedFor() {
        TestClient elsewhere = APP.client().withHeader("X-Forwarded-For", "10.0.0.9");

        assertThat(elsewhere.get("/setup").body()).contains("name=\"code\"");
        HttpResponse<String> refused = elsewhere.post("/setup", form(Map.of("code", "AAAA-AAAA")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("启用码不对");
        assertThat(APP.client().get("/setup").body()).doesNotContain("name=\"code\"");
        assertThat(APP.client().get("/").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(3)
    void everythingThatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        TestClient client = APP.client();
        client.get("/setup");

        HttpResponse<String> refused = client.post(
                "/setup",
                form(Map.of(
                        "office", "",
                        "areas", "示例市\n  云溪区\n 清源县",
                        "signInName", "a b",
                        "password", "1234567890",
                        "passwordAgain", "1234567891",
                        "backupFolder", APP.home().resolve("backup").toString())));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("有 5 处需要改正")
                .contains("请填写此项")
                .contains("第 3 行")
                .contains("不含空格")
                .contains("两次输入的新密码不一样")
                .contains("在数据文件夹")
                .contains("清源县</textarea>");
        assertThat(APP.client().get("/").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(4)
    void aPoorPasswordUndoesAll() {
        TestClient client = APP.client();
        client.get("/setup");

        HttpResponse<String> refused =
                client.post("/setup", form(Map.of("password", "1234567890", "passwordAgain", "1234567890")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-password\"");
        assertThat(APP.services().registry().areas().tree().branches()).isEmpty();
    }

    @Test
    @Order(5)
    void whoHoldsTheCodeSetsItUpFromADesk() throws IOException {
        String code = APP.setupCode().orElseThrow().text().toLowerCase(java.util.Locale.ROOT);
        Path backup = disk.resolve("backup");
        TestClient elsewhere = APP.client().withHeader("X-Forwarded-For", "10.0.0.9");
        elsewhere.get("/setup");

        HttpResponse<String> answer =
                elsewhere.post("/setup", form(Map.of("code", code, "backupFolder", backup.toString())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(elsewhere.get("/sign-in").body()).contains("请用“wang”登录").contains("云溪区住建局（示例）");
        assertThat(Files.isDirectory(backup)).isTrue();
    }

    @Test
    @Order(6)
    void allOfItIsThereAndStandsInTheTrail() {
        assertThat(APP.services().registry().areas().tree().branches())
                .extracting(AreaTree.Branch::depth)
                .containsExactly(0, 1, 2);
        assertThat(APP.security()
                        .accounts()
                        .named(SignInName.of("wang"))
                        .orElseThrow()
                        .roles())
                .isEqualTo(Set.of(Role.ADMINISTRATOR, Role.ORGANISER));
        assertThat(APP.services().audit().before(Chain.INSTALLATION, Long.MAX_VALUE, 20))
                .extracting(AuditRow::action)
                .contains("account.added", "area.added", "office.set-up");
    }

    @Test
    @Order(7)
    void nobodyComesToTheFirstStartAgain() {
        assertThat(APP.client().get("/setup").statusCode()).isEqualTo(404);
        TestClient client = APP.client();
        client.get("/sign-in");
        assertThat(client.post("/setup", form(Map.of("signInName", "second"))).statusCode())
                .isEqualTo(404);
        assertThat(APP.security().accounts().named(SignInName.of("second"))).isEmpty();
        assertThat(APP.setupCode()).isEmpty();
    }

    @Test
    @Order(8)
    void theAdministratorCorrectsTheOfficeLater() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        assertThat(administrator.get("/office").body()).contains("value=\"云溪区住建局（示例）\"");

        HttpResponse<String> saved = administrator.post("/office", Map.of("office", "云溪区住建局", "version", "1"));
        HttpResponse<String> stale = administrator.post("/office", Map.of("office", "别名", "version", "1"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("有人刚刚保存过").contains("value=\"别名\"").contains("value=\"2\"");
        assertThat(APP.client().get("/").body()).contains("云溪区住建局<");
        assertThat(APP.signedInAs(Role.ORGANISER).get("/office").statusCode()).isEqualTo(403);
    }

    private static Map<String, String> form(Map<String, String> different) {
        Map<String, String> form = new HashMap<>(Map.of(
                "office", "云溪区住建局（示例）",
                "areas", "示例市\n  云溪区\n    东篱街道",
                "signInName", "wang",
                "displayName", "王示例",
                "password", AppExtension.PASSWORD,
                "passwordAgain", AppExtension.PASSWORD,
                "hats", "ORGANISER",
                "backupFolder", ""));
        form.putAll(different);
        return form;
    }
}
