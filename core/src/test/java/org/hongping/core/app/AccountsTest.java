package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts as an administrator hands them out, and as their owners take them over. */
class AccountsTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    private static final Pattern SECRET = Pattern.compile("slip-secret\">([2-9A-Z]{4}(?:-[2-9A-Z]{4}){2})<");

    @Test
    void theSlipIsShownOnceAndThePasswordMustBeChangedBeforeAnyWork() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        administrator.get("/accounts/new");

        String slip = administrator.post("/accounts", form("lihua", Map.of())).body();
        String initial = secret(slip);
        TestClient owner = APP.client();
        owner.get("/sign-in");
        HttpResponse<String> arrived = owner.post("/sign-in", Map.of("name", "lihua", "password", initial));

        assertThat(slip).contains("账号通知单").contains("lihua").contains("主办单位");
        assertThat(arrived.headers().firstValue("Location")).hasValue("/account");
        assertThat(owner.get("/estates").statusCode()).isEqualTo(403);
        assertThat(owner.get("/").body()).contains("设置自己的密码");
        assertThat(owner.get("/account").body()).contains("当前密码是初始密码");

        owner.post("/account/password", passwords(initial, initial));
        assertThat(owner.get("/estates").statusCode())
                .as("the same again is no other")
                .isEqualTo(403);
        owner.get("/account");
        owner.post("/account/password", passwords(initial, "另选 一个 更长的 密码"));
        assertThat(owner.get("/estates").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .get("/accounts/" + account("lihua").id().text())
                        .body())
                .contains("使用中")
                .doesNotContain(initial);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        administrator.get("/accounts/new");

        HttpResponse<String> empty = administrator.post(
                "/accounts", form("x", Map.of("displayName", "", "roles", "", "enterprise", "91350100M000100Y43")));
        administrator.get("/accounts/new");
        HttpResponse<String> twice = administrator.post("/accounts", form("keeper", Map.of()));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("id=\"e-signInName\"")
                .contains("id=\"e-displayName\"")
                .contains("id=\"e-roles\"")
                .contains("id=\"e-enterprise\"");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("已有人使用");
    }

    @Test
    void anApplicantOfAnUnknownEnterpriseIsNotAdded() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        administrator.get("/accounts/new");

        HttpResponse<String> refused = administrator.post(
                "/accounts", form("applicant9", Map.of("roles", "APPLICANT", "enterprise", "91350100M000100Y43")));

        assertThat(refused.body()).contains("没有登记统一社会信用代码为 91350100M000100Y43 的企业");
        assertThat(APP.security().accounts().named(SignInName.of("applicant9"))).isEmpty();
    }

    @Test
    void aResetEndsEverySessionAndALockKeepsOut() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        TestClient owner = APP.signedInAs(Role.ORGANISER);
        Account account = newest("tester-");
        String page = "/accounts/" + account.id().text();
        administrator.get(page);

        String initial = secret(administrator.post(page + "/password", Map.of()).body());
        assertThat(owner.get("/estates").statusCode()).as("signed out").isEqualTo(302);
        administrator.get(page);
        administrator.post(page + "/disable", Map.of());

        TestClient again = APP.client();
        again.get("/sign-in");
        assertThat(again.post("/sign-in", Map.of("name", account.signInName().text(), "password", initial))
                        .body())
                .contains("该账号已停用");
        administrator.get(page);
        administrator.post(page + "/unlock", Map.of());
        assertThat(account(account.signInName().text()).enabled()).isTrue();
    }

    @Test
    void nobodyLocksTheirOwnAccountAndOthersSeeNothing() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        String own = "/accounts/" + newest("tester-").id().text();
        administrator.get(own);

        assertThat(administrator.post(own + "/disable", Map.of()).statusCode()).isEqualTo(409);
        for (Role role : new Role[] {Role.ORGANISER, Role.APPLICANT, Role.ASSESSOR}) {
            TestClient other = APP.signedInAs(role);
            assertThat(other.get("/accounts").statusCode()).isEqualTo(role == Role.ORGANISER ? 200 : 403);
            assertThat(other.get(own).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anOrganiserLooksAfterThoseWhoWorkForItAndSeesNoAdministrators() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        String keeper = newest("tester-").signInName().text();
        APP.signedInAs(Role.ASSESSOR);
        String assessor = newest("tester-").signInName().text();
        TestClient organiser = APP.signedInAs(Role.ORGANISER);

        assertThat(organiser.get("/accounts?q=" + assessor).body()).contains(">" + assessor + "<");
        assertThat(organiser.get("/accounts?q=" + keeper).body()).doesNotContain(">" + keeper + "<");
        organiser.get("/accounts/new");
        assertThat(organiser
                        .post("/accounts", form("no-such", Map.of("roles", "ADMINISTRATOR")))
                        .body())
                .contains("这项职责的账号不由您发放");
        assertThat(organiser
                        .post("/accounts", form("no-area", Map.of("roles", "ORGANISER")))
                        .body())
                .contains("下级主办单位须有所属区域");
        assertThat(administrator.get("/accounts?q=no-").body()).contains("没有找到账号");
    }

    @Test
    void whoLooksAfterRightsChangesThemAndTheOldSessionsEnd() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        TestClient clerk = APP.signedInAs(Role.ASSESSOR);
        Account account = newest("tester-");
        String page = "/accounts/" + account.id().text();
        administrator.get(page);

        HttpResponse<String> none =
                administrator.post(page + "/rights", Map.of("area", "", "version", rights(account)));
        HttpResponse<String> changed = administrator.post(
                page + "/rights", Map.of("roles", "ORGANISER", "area", "", "version", rights(account)));
        HttpResponse<String> late = administrator.post(
                page + "/rights", Map.of("roles", "ASSESSOR", "area", "", "version", rights(account)));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("id=\"e-roles\"");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(account(account.signInName().text()).roles()).containsExactly(Role.ORGANISER);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚才有人改过这个账号的职责或区域");
        assertThat(clerk.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whoAppliesMayExamineButNotForAnEnterprise() {
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);
        RegistryFixture registry = new RegistryFixture(APP.services().storage());
        String street = registry.above(AreaLevel.SUBDISTRICT).id().text();
        registry.enterpriseOf(registry.applicant("of-enterprise"), RegistryFixture.SECOND_CODE);
        registry.applicant("of-nobody");

        String member = "/accounts/" + account("of-enterprise").id().text();
        String free = "/accounts/" + account("of-nobody").id().text();
        administrator.get(member);
        HttpResponse<String> refused = administrator.postTicked(
                member + "/rights",
                "roles",
                List.of("APPLICANT", "EXAMINER"),
                Map.of("area", street, "version", rights(account("of-enterprise"))));
        HttpResponse<String> changed = administrator.postTicked(
                free + "/rights",
                "roles",
                List.of("APPLICANT", "EXAMINER"),
                Map.of("area", street, "version", rights(account("of-nobody"))));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("这个账号代表企业，不能担任初审");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(account("of-nobody").roles()).containsExactlyInAnyOrder(Role.APPLICANT, Role.EXAMINER);
    }

    @Test
    void aLongListIsPagedAndSearched() {
        for (int number = 100; number < 160; number++) {
            var wanted = new NewAccount(
                    SignInName.of("clerk-" + number), "科员 " + number, "示例科", Set.of(Role.ASSESSOR), true);
            APP.security().accounts().add(Actor.CONSOLE, wanted, new Password("x"));
        }
        TestClient administrator = APP.signedInAs(Role.ADMINISTRATOR);

        assertThat(administrator.get("/accounts").body()).contains("clerk-100").contains("rel=\"next\"");
        assertThat(administrator.get("/accounts?q=%E7%A7%91%E5%91%98%20157").body())
                .contains("clerk-157")
                .doesNotContain("clerk-100");
        assertThat(administrator.get("/accounts?q=100%25").body()).contains("没有找到账号");
    }

    private static String secret(String slip) {
        Matcher secret = SECRET.matcher(slip);
        assertThat(secret.find()).as(slip).isTrue();
        return secret.group(1);
    }

    private static String rights(Account account) {
        return account.rights().text();
    }

    private static Account account(String name) {
        return APP.security().accounts().named(SignInName.of(name)).orElseThrow();
    }

    /** The account that was added last among those of that beginning. */
    private static Account newest(String beginning) {
        return APP.security().accounts().all().stream()
                .filter(account -> account.signInName().text().startsWith(beginning))
                .max(Comparator.comparing(Account::id, Comparator.comparing(id -> id.text())))
                .orElseThrow();
    }

    private static Map<String, String> passwords(String current, String next) {
        return Map.of("currentPassword", current, "password", next, "passwordAgain", next);
    }

    private static Map<String, String> form(String name, Map<String, String> different) {
        Map<String, String> form = new HashMap<>(Map.of(
                "signInName", name,
                "displayName", "李示例",
                "organisation", "示例科",
                "roles", "ORGANISER",
                "enterprise", ""));
        form.putAll(different);
        return form;
    }
}
