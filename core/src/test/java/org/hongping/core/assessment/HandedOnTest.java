package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sheet that was stepped aside from goes on with another member; lines nobody scores are the office's to mend. */
class HandedOnTest {
    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer();

    private final AssessmentFixture fixture = SERVER.fixture();
    private final AssessmentService assessments = fixture.assessments();
    private final String tag = Long.toString(System.nanoTime());
    private final Visitor leaving = fixture.assessor("leaving" + tag);
    private final Visitor fit = fixture.assessor("fit" + tag);
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = fixture.applications().campaign("转交 " + tag);
    private final Application application = fixture.admitted(campaign, "转交一苑 " + tag);
    private final Assignment sheet = fixture.assigned(application, leaving).get(0);
    private final String panel = "/applications/" + application.id().text() + "/assessors";

    @Test
    void whatWasTypedGoesOnWithAnotherMember() {
        fixture.save(sheet, "5.1", "{\"points\":3}", 0, leaving);
        assessments.decline(sheet.id(), "亲属任职", leaving);
        assertThat(office.get(panel).body()).contains("交给他人", "fit" + tag);

        assertThat(office.post(panel + "/" + sheet.id().text() + "/hand-on", Map.of("account", fit.accountOrRefuse()))
                        .statusCode())
                .isEqualTo(303);

        Assignment next = assessments.assignments(application.id()).stream()
                .filter(known -> known.accountId().equals(fit.accountOrRefuse()))
                .findFirst()
                .orElseThrow();
        assertThat(assessments.sheet(next.id(), fit).points()).isEqualTo("3.00");
        assertThat(next.scored()).isEqualTo(1);
        assertThat(office.get(panel).body()).contains("已交给 ").doesNotContain("/hand-on\"");
        assertThatThrownBy(() -> assessments.handOn(sheet.id(), fixture.first().accountOrRefuse(), fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyASheetThatWasSteppedAsideFromIsHandedOnAndNeverToItsMember() {
        assertThatThrownBy(() -> assessments.handOn(sheet.id(), fit.accountOrRefuse(), fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assessments.decline(sheet.id(), "亲属任职", leaving);

        assertThat(office.post(
                                panel + "/" + sheet.id().text() + "/hand-on",
                                Map.of("account", leaving.accountOrRefuse()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAbstentionIsNotHandedOn() {
        fixture.save(sheet, "5.1", "{\"points\":3,\"abstain\":\"yes\",\"reason\":\"未参加\"}", 0, leaving);
        assessments.decline(sheet.id(), "亲属任职", leaving);

        Assignment next = assessments.handOn(sheet.id(), fit.accountOrRefuse(), fixture.organiser());

        assertThat(assessments.sheet(next.id(), fit).lines()).isEmpty();
    }

    @Test
    void whereEveryMemberAbstainsTheOfficeIsToldAndAnotherMemberCompletesIt() {
        AssessmentFixture.FULL_MARKS.forEach((line, full) -> assessments.save(
                sheet.id(),
                line,
                ValueText.fields(line.equals("5.1") ? "{\"abstain\":\"yes\",\"reason\":\"未参加现场\"}" : full),
                0,
                leaving));

        assessments.finish(sheet.id(), leaving);

        assertThat(state()).as("no total, so not assessed").isEqualTo(ApplicationState.ADMITTED);
        assertThat(assessments.unheard(campaign.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.codes()).isEqualTo("5.1"));
        assertThat(office.get(panel).body()).contains("没有人打分", "5.1");
        assertThat(office.get("/campaigns/" + campaign.id().text() + "/assessors")
                        .body())
                .contains("须再分配一名成员", "转交一苑");

        Assignment second = fixture.assigned(application, fit).get(1);
        fixture.finished(second, fit, "4");

        assertThat(state()).isEqualTo(ApplicationState.ASSESSED);
        assertThat(assessments.score(application.id()).orElseThrow().total()).contains("99.00");
        assertThat(assessments.unheard(campaign.id())).isEmpty();
    }

    private ApplicationState state() {
        return fixture.parts()
                .applications()
                .applications()
                .get(application.id(), fixture.organiser())
                .state();
    }
}
