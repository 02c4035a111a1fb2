package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.GateService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever a gate bars is marked in the ranking and cannot be honoured. */
class OutTest {
    private static final String LABEL = "欠薪（示例）";
    private static final SettableRubrics RUBRICS = new SettableRubrics();

    static {
        RUBRICS.install(ShippedRubrics.edited(
                text -> text.replace("\nform:\n", "\ngates:\n  - {id: labour, label: " + LABEL + "}\n\nform:\n")));
    }

    @RegisterExtension
    static final BesideServer SERVER = new BesideServer(RUBRICS);

    private final ApplicationFixture applications = SERVER.applications();

    @Test
    void whoeverIsOutIsMarkedAndCannotBeHonouredUntilThatIsTakenBack() {
        Campaign campaign = applications.campaign("排除");
        Application one = SERVER.results().assessed(campaign, "排除苑", "4", "5");
        assertThat(SERVER.ranking(campaign.id())).contains("\"out\":false");
        assertThat(SERVER.explanation(one, "organiser")).contains("value=\"CONFERRED\"", "还有 1 项不得参评情形无人认定");

        settle(one, Optional.of(true));

        assertThat(SERVER.ranking(campaign.id())).contains("\"out\":true");
        assertThat(SERVER.rankingPage(campaign.id()))
                .contains("属于不得参评情形")
                .as("the rubric has no negative list")
                .doesNotContain("扣减");
        assertThat(SERVER.explanation(one, "organiser"))
                .contains("不能拟命名：" + LABEL, "value=\"NOT_CONFERRED\"")
                .doesNotContain("value=\"CONFERRED\"", "无人认定");
        assertThatThrownBy(() -> SERVER.decide(one, Outcome.CONFERRED))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(LABEL);

        settle(one, Optional.empty());

        assertThat(SERVER.ranking(campaign.id())).contains("\"out\":false");
        assertThat(SERVER.decide(one, Outcome.CONFERRED).outcome()).isEqualTo(Outcome.CONFERRED);
    }

    @Test
    void whoeverIsOutCanBeRefused() {
        Campaign campaign = applications.campaign("排除之二");
        Application one = SERVER.results().assessed(campaign, "排除二苑", "4", "5");
        settle(one, Optional.of(true));

        assertThat(SERVER.decide(one, Outcome.NOT_CONFERRED).outcome()).isEqualTo(Outcome.NOT_CONFERRED);
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
}
