package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.RubricId;
import org.junit.jupiter.api.Test;

/** What an organiser has to do now. */
class NextStepTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void aDraftIsCompletedAndThenOpened() {
        assertThat(steps(campaign(CampaignState.DRAFT), Numbers.NONE)).containsExactly("campaign.do-windows");
        assertThat(steps(
                        campaign(CampaignState.DRAFT, window(Stage.FILING, 1), window(Stage.ASSESSMENT, 2)),
                        Numbers.NONE))
                .containsExactly("campaign.do-open");
    }

    @Test
    void workOfOthersThatWaitsIsNamedWithItsList() {
        Numbers numbers = new Numbers(5, 3, 1, 0, 0, 2, 4, 0, 0, 0);
        Campaign open = campaign(CampaignState.OPEN, window(Stage.FILING, 1));

        assertThat(steps(open, numbers))
                .containsExactly("campaign.do-examine", "campaign.do-assess", "campaign.do-decide");
        assertThat(NextStep.of(open, numbers, true, NOW).get(0).href())
                .isEqualTo("/campaigns/c/applications?state=SUBMITTED");
    }

    @Test
    void aMissingRubricComesFirst() {
        Campaign open = campaign(CampaignState.OPEN, window(Stage.FILING, 1));

        assertThat(NextStep.of(open, new Numbers(0, 1, 0, 0, 0, 0, 0, 0, 0, 0), false, NOW))
                .extracting(step -> step.says().key())
                .containsExactly("campaign.do-rubric", "campaign.do-examine");
    }

    @Test
    void whenAllIsDecidedAndOverItCanBeClosed() {
        Campaign over = campaign(CampaignState.OPEN, window(Stage.FILING, -1));

        assertThat(steps(over, new Numbers(0, 0, 0, 0, 0, 0, 0, 2, 1, 1))).containsExactly("campaign.do-close");
        assertThat(steps(over, new Numbers(1, 0, 0, 0, 0, 0, 0, 2, 1, 1))).isEmpty();
        assertThat(steps(campaign(CampaignState.CLOSED), new Numbers(0, 1, 0, 0, 0, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void numbersAddUpAlongTheWay() {
        Numbers numbers = new Numbers(1, 2, 3, 0, 0, 4, 5, 6, 7, 8).plus(new Numbers(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(numbers.applied()).isEqualTo(29);
        assertThat(numbers.handedIn()).isEqualTo(27);
        assertThat(numbers.passed()).isEqualTo(22);
        assertThat(numbers.scored()).isEqualTo(18);
        assertThat(numbers.decided()).isEqualTo(13);
        assertThat(numbers.unfinished()).isEqualTo(16);
    }

    private static List<String> steps(Campaign campaign, Numbers numbers) {
        return NextStep.of(campaign, numbers, true, NOW).stream()
                .map(step -> step.says().key())
                .toList();
    }

    private static Campaign campaign(CampaignState state, StageWindow... windows) {
        return new Campaign(
                CampaignId.of("c"),
                new CampaignText("活动", CampaignKind.REVIEW, "示例单位", "", "", 2026),
                new RubricPin(RubricId.of("chengdu.residential"), "2022", "1.0.0", "sha256:0123456789", Map.of()),
                state,
                List.of(windows),
                1,
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    private static StageWindow window(Stage stage, int lastDay) {
        return new StageWindow(stage, NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(lastDay)));
    }
}
