package org.hongping.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A correction is written in the time of whoever sent it back, where every stage has a window of its own. */
class CorrectionTimeTest {
    @RegisterExtension
    static final RecommendationServer SERVER = new RecommendationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final ApplicationService applications = fixture.parts().applications();
    private final Instant now = fixture.now();
    private final String name = "正苑 " + System.nanoTime();

    private final StageWindow filing = days(Stage.FILING, -1, 2);
    private final StageWindow streetDays = days(Stage.SUBDISTRICT_EXAMINATION, -1, 5);
    private final StageWindow host = days(Stage.EXAMINATION, 6, 10);
    private final StageWindow assessment = days(Stage.ASSESSMENT, 11, 40);

    @Test
    void whatTheStreetSentBackIsCorrectedWhileTheStreetExamines() {
        Campaign campaign = fixture.campaign("补正一 " + name, List.of(filing, streetDays, host, assessment));
        Application sent = fixture.submitted(campaign, name);
        applications.returnForCorrection(sent.id(), "缺照片", Map.of(), SERVER.examiner(AreaLevel.SUBDISTRICT));
        fixture.close(campaign, Stage.FILING);

        assertThat(desk(sent).isWritable()).isTrue();
        assertThat(desk(sent).writing().until()).contains(streetDays.closesAt());
        String page =
                SERVER.client("applicant").get(desk(sent).path() + "/sheet").body();
        assertThat(page).contains("请在 " + OfficeTime.moment(streetDays.closesAt()) + " 前改好并重新提交（街道初审截止前）。");
        fixture.answer(sent, "5.1", "{\"points\":5}");
        assertThat(applications.submit(sent.id(), fixture.applicant()).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void thePageSaysSinceWhenItIsOver() {
        Campaign campaign = fixture.campaign("补正二 " + name, List.of(filing, streetDays, host, assessment));
        Application sent = fixture.submitted(campaign, name);
        applications.returnForCorrection(sent.id(), "缺照片", Map.of(), SERVER.examiner(AreaLevel.SUBDISTRICT));
        fixture.close(campaign, Stage.FILING);
        fixture.close(campaign, Stage.SUBDISTRICT_EXAMINATION);

        Instant end = desk(sent).writing().until().orElseThrow();
        assertThat(SERVER.client("applicant").get(desk(sent).path() + "/sheet").body())
                .contains("补正时间已于 " + OfficeTime.moment(end) + " 结束")
                .doesNotContain("前改好并重新提交");
        assertThatThrownBy(() -> fixture.answer(sent, "5.1", "{\"points\":5}")).isInstanceOf(WindowClosed.class);
    }

    @Test
    void itIsNeverShorterThanFiling() {
        StageWindow early = days(Stage.SUBDISTRICT_EXAMINATION, -1, 1);
        Campaign campaign = fixture.campaign("补正三 " + name, List.of(filing, early, host, assessment));
        Application sent = fixture.submitted(campaign, name);
        applications.returnForCorrection(sent.id(), "缺照片", Map.of(), SERVER.examiner(AreaLevel.SUBDISTRICT));

        assertThat(desk(sent).writing().until()).contains(filing.closesAt());
    }

    /** The host may send back before its own days begin. */
    @Test
    void whatTheHostSentBackIsCorrectedUntilTheHostIsDone() {
        Campaign campaign = fixture.campaign("补正四 " + name, List.of(filing, host, assessment));
        Application sent = fixture.submitted(campaign, name);
        applications.returnForCorrection(sent.id(), "缺照片", Map.of(), fixture.organiser());
        fixture.close(campaign, Stage.FILING);

        assertThat(desk(sent).isWritable()).isTrue();
        assertThat(desk(sent).writing().until()).contains(host.closesAt());
    }

    @Test
    void aHostWithoutDaysOfItsOwnLeavesTimeUntilTheAssessmentBegins() {
        Campaign campaign = fixture.campaign("补正五 " + name, List.of(filing, streetDays, assessment));
        Application sent = fixture.submitted(campaign, name);
        Visitor street = SERVER.examiner(AreaLevel.SUBDISTRICT);
        fixture.storage().change(handle -> applications.pass(handle, sent.id(), AreaLevel.SUBDISTRICT, street));
        applications.returnForCorrection(sent.id(), "缺照片", Map.of(), fixture.organiser());
        fixture.close(campaign, Stage.FILING);
        fixture.close(campaign, Stage.SUBDISTRICT_EXAMINATION);

        assertThat(desk(sent).isWritable()).isTrue();
        assertThat(SERVER.client("applicant").get(desk(sent).path() + "/sheet").body())
                .contains("请在 " + OfficeTime.moment(assessment.opensAt()) + " 前改好并重新提交，届时评审开始。");
        fixture.answer(sent, "5.1", "{\"points\":5}");

        StageWindow begun = new StageWindow(Stage.ASSESSMENT, fixture.now().minusSeconds(1), assessment.closesAt());
        Campaign moved = fixture.campaigns().get(campaign.id());
        fixture.campaigns().moveWindow(moved.id(), moved.version(), begun, "测试", fixture.organiser());
        assertThatThrownBy(() -> fixture.answer(sent, "5.1", "{\"points\":4}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("correction-over");
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private StageWindow days(Stage stage, int from, int to) {
        return new StageWindow(stage, now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(to)));
    }
}
