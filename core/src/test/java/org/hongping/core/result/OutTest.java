package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.GateService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever a gate bars is marked in the ranking and cannot be honoured. */
class OutTest {
    private static final String LABEL = "欠薪（示例）";
    private static final SettableRubrics RUBRICS = new SettableRubrics();
    private static @Nullable ResultFixture fixture;

    static {
        RUBRICS.install(ShippedRubrics.edited(
                text -> text.replace("\nform:\n", "\ngates:\n  - {id: labour, label: " + LABEL + "}\n\nform:\n")));
    }

    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer(RUBRICS, OutTest::wire);

    private final ApplicationFixture applications = SERVER.fixture();
    private final TestClient organiser = SERVER.client("organiser");

    private static void wire(RoutesConfig routes, Storage storage) {
        ApplicationFixture applications = SERVER.fixture();
        ResultFixture made = new ResultFixture(storage, applications);
        ResultRoutes.Services services = new ResultRoutes.Services(
                made.results(),
                made.desks(),
                made.assessments().parts().tolerances(),
                applications.parts().campaigns(),
                applications.registry().areas(),
                applications.registry().accounts());
        ResultRoutes.register(routes, services);
        ResultApiRoutes.register(routes, services);
        fixture = made;
    }

    @Test
    void whoeverIsOutIsMarkedAndCannotBeHonouredUntilThatIsTakenBack() {
        Campaign campaign = applications.campaign("排除");
        Application one = results().assessed(campaign, "排除苑", "4", "5");
        assertThat(ranking(campaign)).contains("\"out\":false");
        assertThat(explanation(one)).contains("value=\"CONFERRED\"", "还有 1 项不得参评情形无人认定");

        settle(one, Optional.of(true));

        assertThat(ranking(campaign)).contains("\"out\":true");
        assertThat(organiser
                        .get("/campaigns/" + campaign.id().text() + "/results")
                        .body())
                .contains("属于不得参评情形");
        assertThat(explanation(one))
                .contains("不能拟命名：" + LABEL, "value=\"NOT_CONFERRED\"")
                .doesNotContain("value=\"CONFERRED\"", "无人认定");
        assertThatThrownBy(() -> decide(one, Outcome.CONFERRED))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(LABEL);

        settle(one, Optional.empty());

        assertThat(ranking(campaign)).contains("\"out\":false");
        assertThat(decide(one, Outcome.CONFERRED).outcome()).isEqualTo(Outcome.CONFERRED);
    }

    @Test
    void whoeverIsOutCanBeRefused() {
        Campaign campaign = applications.campaign("排除之二");
        Application one = results().assessed(campaign, "排除二苑", "4", "5");
        settle(one, Optional.of(true));

        assertThat(decide(one, Outcome.NOT_CONFERRED).outcome()).isEqualTo(Outcome.NOT_CONFERRED);
    }

    private static ResultFixture results() {
        return Objects.requireNonNull(fixture);
    }

    private void settle(Application one, Optional<Boolean> holds) {
        GateService gates = new GateService(
                SERVER.storage(),
                applications.registry().audit(),
                applications.parts().applications(),
                applications.campaigns());
        GateService.Wish wish = new GateService.Wish(
                holds, Set.of(), "查实", "人社局回函", applications.registry().today());
        gates.settle(one.id(), "labour", wish, applications.organiser());
    }

    private Decision decide(Application one, Outcome outcome) {
        return results().results().decide(one.id(), outcome, "委员会意见", applications.organiser());
    }

    private String ranking(Campaign campaign) {
        return organiser
                .get("/api/v1/campaigns/" + campaign.id().text() + "/results")
                .body();
    }

    private String explanation(Application one) {
        return organiser
                .get("/applications/" + one.id().text() + "/explanation")
                .body();
    }
}
