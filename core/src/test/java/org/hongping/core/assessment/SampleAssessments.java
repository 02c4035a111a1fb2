package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;

/**
 * Two assessors with score sheets in every state, for eyes and for measuring.
 *
 * @param begun half scored by the first, with evidence of every kind
 * @param fresh not begun
 * @param finished handed in by both
 * @param declined stepped aside from by the first
 */
public record SampleAssessments(Assignment begun, Assignment fresh, Assignment finished, Assignment declined) {

    /** Fills a fixture; so many {@code more} applications are only admitted and handed to both. */
    public static SampleAssessments in(AssessmentFixture fixture, Campaign campaign, int more) {
        Assignment begun =
                fixture.assigned(withEvidence(fixture, campaign, "华苑二期（示例）")).get(0);
        begin(fixture, begun);
        Assignment fresh =
                fixture.assigned(fixture.admitted(campaign, "梧桐里（示例）")).get(0);
        List<Assignment> both = fixture.assigned(fixture.admitted(campaign, "听雨轩（示例）"));
        fixture.finished(both.get(0), fixture.first(), "4");
        fixture.finished(both.get(1), fixture.second(), "2.5");
        Assignment declined =
                fixture.assigned(fixture.admitted(campaign, "桃源居（示例）")).get(0);
        fixture.assessments().decline(declined.id(), "曾在该企业任职", fixture.first());
        Assignment single =
                fixture.assigned(fixture.admitted(campaign, "丽景湾（示例）")).get(1);
        fixture.finished(single, fixture.second(), "5");
        List<Application> many = new ArrayList<>();
        for (int number = 1; number <= more; number++) {
            many.add(fixture.admitted(campaign, "批量小区第 " + number + " 期"));
        }
        many.forEach(fixture::assigned);
        return new SampleAssessments(begun, fresh, both.get(0), declined);
    }

    private static Application withEvidence(AssessmentFixture fixture, Campaign campaign, String estate) {
        ApplicationFixture applications = fixture.applications();
        Application application = applications.complete(campaign, estate);
        Evidence minutes = applications.bring(application, "1.1", "党建活动记录（2026 年上半年）.pdf", SampleFiles.pdf(6));
        applications.parts().drafts().attach(application.id(), "1.4", minutes.id(), applications.applicant());
        applications.bring(application, "1.1", "党支部成立批复.jpg", SampleFiles.photograph());
        applications.bring(application, "1.4", "会员证书.jpg", SampleFiles.photograph());
        applications.bring(application, "1.4", "入会申请.docx", SampleFiles.docx());
        applications.bring(application, "2.1", "活动场地.jpg", SampleFiles.photograph());
        applications.parts().applications().submit(application.id(), applications.applicant());
        return applications.parts().applications().admit(application.id(), fixture.organiser());
    }

    private static void begin(AssessmentFixture fixture, Assignment assignment) {
        Map<String, String> answers = Map.of(
                "1.1", "{\"level\":\"active\"}",
                "1.2", "{\"level\":\"applied\",\"reason\":\"仅见申请书，未见批复\"}",
                "1.3", "{\"quantity\":1}",
                "2.1", "{\"checks\":[\"hall\",\"equipment\"]}",
                "5.1", "{\"points\":3.5}");
        answers.forEach((code, answer) -> fixture.save(assignment, code, answer, 0, fixture.first()));
    }
}
