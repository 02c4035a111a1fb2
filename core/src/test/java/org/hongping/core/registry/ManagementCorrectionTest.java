package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;
import static org.hongping.core.registry.RegistryServer.send;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Subject;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who managed an estate on a day is put right: by a correction, an end, an earlier line, a removal. */
class ManagementCorrectionTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Enterprise first;
    private Enterprise second;
    private Estate estate;
    private TestClient office;
    private String page;

    @BeforeEach
    void twoFollowEachOther() {
        registry = server.registry();
        first = registry.enterpriseOf(registry.applicant("a1"), FIRST_CODE);
        second = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);
        estate = registry.estateOf(first, "荷苑");
        registry.estates()
                .handOver(estate.id(), new Takeover(second.id(), LocalDate.of(2020, 7, 1)), registry.organiser());
        office = server.browserOf(registry.organiser());
        page = "/estates/" + estate.id().text();
        office.get(page);
    }

    @Test
    void aWrongDayAndEnterpriseAreCorrectedAndWhatStoodBeforeIsKept() {
        assertThat(office.get(page + "/takeovers/2020-07-01").body())
                .contains("value=\"" + SECOND_CODE + "\"", "value=\"2020-07-01\"", "<td><bdi>" + first.name());

        HttpResponse<String> answer =
                office.post(page + "/takeovers/2020-07-01", form(FIRST_CODE, "2021-01-01", "", "合同日期录错", 1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(lines()).containsExactly(first.id() + " 2021-01-01 -", first.id() + " 2015-01-01 2020-06-30");
        String trail = registry.audit()
                .about(Subject.of("estate", estate.id()), 1)
                .get(0)
                .payload()
                .orElseThrow()
                .text();
        assertThat(trail).contains(second.id().text(), "2020-07-01", "2021-01-01", "合同日期录错");
    }

    @Test
    void anEnterpriseLeavesAndNobodyFollows() {
        office.post(page + "/takeovers/2020-07-01", form(SECOND_CODE, "2020-07-01", "2023-12-31", "撤出", 1));

        assertThat(registry.estates().managedBy(estate.id(), LocalDate.of(2023, 12, 31)))
                .map(Enterprise::id)
                .hasValue(second.id());
        assertThat(registry.estates().managedBy(estate.id(), LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    @Test
    void whatWasBeforeIsEnteredLater() {
        assertThat(office.get(page + "/earlier-managements").body()).contains("补登较早的管理企业");

        office.post(page + "/earlier-managements", form(SECOND_CODE, "2010-01-01", "2014-12-31", "接收旧档案", 0));

        assertThat(lines()).last().isEqualTo(second.id() + " 2010-01-01 2014-12-31");
        assertThat(office.get(page).body()).contains("2014-12-31", "已补登");
    }

    @Test
    void daysThatAnotherHasAreRefusedNamingIt() {
        HttpResponse<String> early =
                office.post(page + "/earlier-managements", form(SECOND_CODE, "2010-01-01", "2015-01-01", "补登", 0));
        HttpResponse<String> open =
                office.post(page + "/takeovers/2015-01-01", form(FIRST_CODE, "2015-01-01", "", "改", 2));
        HttpResponse<String> backwards =
                office.post(page + "/takeovers/2020-07-01", form(SECOND_CODE, "2020-07-01", "2020-06-30", "改", 1));

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("与“" + first.name() + "”从 2015-01-01 到 2020-06-30 的管理时间重叠");
        assertThat(open.body()).contains("与“" + second.name() + "”从 2020-07-01 至今的管理时间重叠");
        assertThat(backwards.body()).contains("“2020-06-30”早于开始的日期 2020-07-01");
        assertThat(lines()).containsExactly(second.id() + " 2020-07-01 -", first.id() + " 2015-01-01 2020-06-30");
    }

    @Test
    void aReasonIsAskedForAndNothingNewIsRefused() {
        String address = page + "/takeovers/2020-07-01";

        assertThat(office.post(address, form(SECOND_CODE, "2020-07-02", "", " ", 1))
                        .body())
                .contains("id=\"e-reason\"");
        assertThat(office.post(address, form(SECOND_CODE, "2020-07-01", "", "改", 1))
                        .body())
                .contains("没有可更正的");
        assertThat(office.post(address + "/remove", Map.of("version", "1", "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(lines()).first().isEqualTo(second.id() + " 2020-07-01 -");
    }

    @Test
    void twoCorrectionsAtOnceAreNotMixedUp() {
        String address = page + "/takeovers/2020-07-01";
        office.post(address, form(SECOND_CODE, "2020-07-01", "2023-12-31", "撤出", 1));

        HttpResponse<String> late = office.post(address, form(FIRST_CODE, "2020-07-01", "", "改", 1));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("已被更正");
        assertThat(lines()).first().isEqualTo(second.id() + " 2020-07-01 2023-12-31");
    }

    @Test
    void whatWasNeverTrueIsRemoved() {
        office.post(page + "/takeovers/2020-07-01/remove", Map.of("version", "1", "reason", "录到了别的项目"));

        assertThat(lines()).containsExactly(first.id() + " 2015-01-01 2020-06-30");
        assertThat(registry.audit()
                        .about(Subject.of("estate", estate.id()), 1)
                        .get(0)
                        .action())
                .isEqualTo("estate.management-removed");
    }

    @Test
    void programsCorrectToo() {
        TestClient program = server.programOf(registry.organiser());
        String api = "/api/v1" + page;
        String ended =
                "{\"enterpriseId\":\"%s\",\"managedFrom\":\"2020-07-01\",\"managedUntil\":\"2023-12-31\",\"reason\":\"撤出\"}"
                        .formatted(second.id().text());
        String earlier =
                "{\"enterpriseId\":\"%s\",\"managedFrom\":\"2010-01-01\",\"managedUntil\":\"2014-12-31\",\"reason\":\"补登\"}"
                        .formatted(second.id().text());

        HttpResponse<String> corrected =
                send(program.withHeader("If-Match", "\"v1\""), "PUT", api + "/takeovers/2020-07-01", ended);
        HttpResponse<String> stale = send(program, "PUT", api + "/takeovers/2020-07-01", ended);
        HttpResponse<String> entered = send(program, "POST", api + "/earlier-managements", earlier);
        HttpResponse<String> removed =
                send(program, "POST", api + "/takeovers/2010-01-01/remove", "{\"reason\":\"录错\"}");

        assertThat(corrected.body()).contains("\"managedUntil\":\"2023-12-31\"", "\"version\":2");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(entered.body()).contains("2014-12-31");
        assertThat(removed.body()).doesNotContain("2014-12-31");
        assertThat(send(program, "PUT", api + "/takeovers/1990-01-01", ended).statusCode())
                .isEqualTo(404);
        assertThat(send(program, "POST", api + "/earlier-managements", "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void applicantsCorrectNothing() {
        Visitor own = registry.applicant("a2");

        assertThat(server.browserOf(own).get(page + "/takeovers/2020-07-01").statusCode())
                .isEqualTo(403);
        assertThat(server.browserOf(own).get(page).body()).doesNotContain("earlier-managements");
    }

    private List<String> lines() {
        return registry.estates().history(estate.id()).stream()
                .map(ListedManagement::management)
                .map(line -> line.enterpriseId() + " " + line.fromOn() + " "
                        + line.untilOn().map(LocalDate::toString).orElse("-"))
                .toList();
    }

    private static Map<String, String> form(String code, String from, String until, String reason, int version) {
        Map<String, String> form = new HashMap<>(
                Map.of("enterpriseCode", code, "managedFrom", from, "managedUntil", until, "reason", reason));
        Optional.of(version).filter(number -> number > 0).ifPresent(number -> form.put("version", number.toString()));
        return form;
    }
}
