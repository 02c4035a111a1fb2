package org.hongping.core.result;

import java.util.List;
import org.hongping.core.application.Application;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;

/**
 * A campaign whose applications stand between the panel and the decision, for eyes and for measuring.
 *
 * @param campaign the call
 * @param conferred decided in favour
 * @param assessed waiting for the decision, tied, with a spread
 * @param scoring with the panel, one member has finished
 */
public record SampleResults(Campaign campaign, Decision conferred, Application assessed, Application scoring) {

    /** Fills a fixture; so many more are decided in favour. */
    public static SampleResults in(ResultFixture fixture, int more) {
        Campaign campaign = fixture.applications().campaign("2026 年度示范项目评审（示例）");
        for (int number = 1; number <= more; number++) {
            fixture.conferred(campaign, "结果示例小区第 " + number + " 期", Integer.toString(number % 6));
        }
        Decision conferred = fixture.conferred(campaign, "云溪一品（示例）", "5");
        Application assessed = fixture.assessed(campaign, "竹园（示例）", "3", "5");
        fixture.assessed(campaign, "松风里（示例）", "4", "4");
        Application refused = fixture.assessed(campaign, "临江苑（示例）", "0", "1.5");
        fixture.results()
                .decide(
                        refused.id(),
                        Outcome.NOT_CONFERRED,
                        "得分低于其他小区",
                        fixture.applications().organiser());
        List<Assignment> open = fixture.assigned(campaign, "一个名字特别特别特别长的住宅小区项目暨商业配套综合体二期三标段之二（示例）");
        fixture.score(open.get(0), fixture.assessments().first(), "4");
        Application scoring = fixture.applications()
                .parts()
                .applications()
                .get(open.get(0).applicationId(), fixture.applications().organiser());
        return new SampleResults(campaign, conferred, assessed, scoring);
    }
}
