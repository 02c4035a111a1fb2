package org.hongping.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places over the years, and how many were named. */
class QuotaTest {
    private static final String RUBRIC = "chengdu.residential";

    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer((routes, storage) -> QuotaRoutes.register(
            routes,
            new QuotaService(storage, new Audit(storage, storage.clock()), ShippedRubrics.of("rubric-chengdu"))));

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");

    @Test
    void theBoardTellsWhatIsNamedLeftAndOnItsWay() {
        Campaign campaign = fixture.campaign("名额 " + System.nanoTime());
        fixture.submitted(campaign, "在办苑 " + System.nanoTime());
        conferred(campaign);
        office.get("/quotas");

        String read = version();
        assertThat(office.post("/quotas/" + RUBRIC, Map.of("places", "2026 3\n2027年 5\n", "version", read))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> stale = office.post("/quotas/" + RUBRIC, Map.of("places", "2026 9", "version", read));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("又被保存过一次", "2027 5", "2026 9");
        assertThat(office.post("/quotas/" + RUBRIC, Map.of("places", "2026 9")).statusCode())
                .isEqualTo(428);

        String board = office.get("/quotas").body();
        assertThat(board).contains("住宅小区示范项目", "2027", "合计");
        String api = office.get("/api/v1/quotas").body();
        assertThat(api).contains("\"places\":3", "\"named\":1", "\"running\":1", "\"places\":5");
        TestClient basedOn = SERVER.client("organiser").withHeader("If-Match", "\"v" + version() + "\"");
        assertThat(basedOn.put("/api/v1/quotas/" + RUBRIC, "{\"places\":\"2026 0\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(basedOn.put("/api/v1/quotas/" + RUBRIC, "{\"places\":\"2026 1\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(office.get("/quotas").body()).contains("超出 1");
    }

    private String version() {
        return office.get("/quotas/" + RUBRIC).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"十个", "2026", "2026 -1", "1999 5", "2026 3\n2026 4", "2026 100000"})
    void whatIsNoPlanIsRefusedAndKept(String lines) {
        HttpResponse<String> refused = office.post("/quotas/" + RUBRIC, Map.of("places", lines, "version", version()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(lines.lines().findFirst().orElseThrow());
        assertThatThrownBy(() -> QuotaLines.read("places", RUBRIC, lines)).isInstanceOf(Invalid.class);
    }

    @Test
    void nothingTypedIsNoPlanAndOthersHaveNone() {
        assertThat(QuotaLines.read("places", RUBRIC, "\n \n")).isEmpty();
        assertThat(office.post("/quotas/no.such", Map.of("places", "2026 1", "version", "0"))
                        .statusCode())
                .isEqualTo(404);
        PlanBoard board = new PlanBoard(
                RUBRIC,
                "示例",
                List.of(
                        new PlanBoard.Year(2026, Optional.of(2), 3, 0),
                        new PlanBoard.Year(2027, Optional.empty(), 1, 4)));
        assertThat(board.left()).isEqualTo(-2);
        assertThat(board.years().get(0).left()).contains(-1);
        assertThat(board.years().get(1).left()).isEmpty();
    }

    private void conferred(Campaign campaign) {
        var application = fixture.submitted(campaign, "命名苑 " + System.nanoTime());
        var service = fixture.parts().applications();
        service.admit(application.id(), fixture.organiser());
        Visitor clerk = fixture.organiser();
        SERVER.storage().change(handle -> {
            service.move(handle, application.id(), ApplicationState.ASSESSED, "application.assessed", clerk);
            service.move(handle, application.id(), ApplicationState.CONFERRED, "application.decided", clerk);
        });
    }
}
