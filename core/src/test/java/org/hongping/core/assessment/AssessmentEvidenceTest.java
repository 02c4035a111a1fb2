package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Assessors see the evidence that was handed in last, page by page; nobody else does through them. */
class AssessmentEvidenceTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final ApplicationFixture applications = fixture.applications();
    private final Campaign campaign = applications.campaign("佐证 " + System.nanoTime());
    private final Application application = applications.complete(campaign, "佐证苑");
    private final Evidence minutes = applications.bring(application, "1.1", "记录.pdf", SampleFiles.pdf(3));

    @Test
    void theCurrentLineShowsItsPagesAndWhereElseTheyAreUsed() {
        applications.parts().drafts().attach(application.id(), "1.4", minutes.id(), applications.applicant());
        String path = path(assigned());

        String side = SERVER.client("assessor1")
                .get(path + "/lines/1.4/side?piece=" + minutes.id().text() + "&page=2")
                .body();

        assertThat(side)
                .contains("记录.pdf", "第 2 / 3 页", "用于 1.1、1.4", "会员证书")
                .contains(path + "/evidence/" + minutes.id().text() + "/pages/2");
    }

    @Test
    void picturesAreShownAndFilesOnlySaved() {
        String file = path(assigned()) + "/evidence/" + minutes.id().text();

        HttpResponse<String> picture = SERVER.client("assessor1").get(file + "/pages/3?width=small");
        HttpResponse<String> download = SERVER.client("assessor1").get(file + "/file");

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(SERVER.client("assessor1").get(file + "/pages/4").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoScoresItSeesIt() {
        Assignment mine = assigned();
        String file = path(mine) + "/evidence/" + minutes.id().text() + "/file";

        for (String session : new String[] {"assessor2", "applicant", "organiser"}) {
            assertThat(SERVER.client(session).get(file).statusCode())
                    .as(session)
                    .isEqualTo(403);
        }
        fixture.assessments().decline(mine.id(), "曾在该企业任职", fixture.first());
        assertThat(SERVER.client("assessor1").get(file).statusCode())
                .as("after stepping aside")
                .isEqualTo(403);
    }

    @Test
    void whatWasTakenOutBeforeTheLastSubmissionIsNotShown() {
        applications.parts().applications().submit(application.id(), applications.applicant());
        applications.parts().applications().returnForCorrection(application.id(), "请更换", Map.of(), fixture.organiser());
        applications.parts().drafts().detach(application.id(), "1.1", minutes.id(), applications.applicant());
        String file = path(assigned()) + "/evidence/" + minutes.id().text() + "/file";

        assertThat(SERVER.client("assessor1").get(file).statusCode()).isEqualTo(404);
    }

    private Assignment assigned() {
        applications.parts().applications().submit(application.id(), applications.applicant());
        Application admitted = applications.parts().applications().admit(application.id(), fixture.organiser());
        return fixture.assigned(admitted, fixture.first()).get(0);
    }

    private static String path(Assignment assignment) {
        return "/assessments/" + assignment.id().text();
    }
}
