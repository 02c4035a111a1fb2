package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private ResultService results;
    private Campaign campaign;
    private Application application;

    @BeforeEach
    void admit() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        results = new ResultService(
                database.storage(),
                fixture.applications().registry().audit(),
                fixture.applications().campaigns(),
                fixture.applications().parts().applications(),
                fixture.assessments());
        campaign = fixture.applications().campaign("2026 年示范项目（示例）");
        application = fixture.admitted(campaign, "示例一期");
    }

    @Test
    void itFreezesTheResultItRestsOn() {
        score(application, "4", "5");

        Decision decision = decide(Outcome.CONFERRED, "符合标准");

        assertThat(decision.total()).isEqualTo("99.50");
        assertThat(decision.result())
                .contains("\"total\":\"99.50\"", campaign.rubric().rubricDigest());
        assertThat(results.decisions(campaign.id())).containsExactly(decision);
        assertThatThrownBy(() -> decide(Outcome.CONFERRED, "再来")).isInstanceOf(Conflict.class);
    }

    @Test
    void itNeedsAReasonAndAFinishedPanel() {
        fixture.assigned(application);

        assertThatThrownBy(() -> decide(Outcome.CONFERRED, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(Outcome.CONFERRED, "好")).isInstanceOf(Conflict.class);
    }

    @Test
    void equalTotalsShareARank() {
        score(application, "4", "5");
        score(fixture.admitted(campaign, "示例二期"), "5", "4");
        fixture.admitted(campaign, "示例三期");

        List<Ranked> ranking =
                results.ranking(campaign.id(), new Cursor(Optional.empty(), 50)).items();

        assertThat(ranking).extracting(Ranked::rank).containsExactly(Optional.of(1), Optional.of(1), Optional.empty());
        assertThat(ranking).extracting(Ranked::tied).containsExactly(true, true, false);
    }

    private void score(Application scored, String first, String second) {
        List<Assignment> assigned = fixture.assigned(scored);
        fixture.finished(assigned.get(0), fixture.first(), first);
        fixture.finished(assigned.get(1), fixture.second(), second);
    }

    private Decision decide(Outcome outcome, String reason) {
        return results.decide(application.id(), outcome, reason, fixture.organiser());
    }
}
