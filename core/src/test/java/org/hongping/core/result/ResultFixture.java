package org.hongping.core.result;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.DeskService;
import org.hongping.core.application.Line;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.ScoreDesks;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** Results over assessments of {@link AssessmentFixture}: estates as far as a test wants them. */
public final class ResultFixture {
    private final Storage storage;
    private final AssessmentFixture assessments;
    private final ResultService results;
    private final ResultDesks desks;

    /** Wires the services as the server does. */
    public ResultFixture(Storage storage, ApplicationFixture applications) {
        this.storage = storage;
        assessments = new AssessmentFixture(storage, applications);
        var audit = applications.registry().audit();
        results = new ResultService(
                storage,
                audit,
                applications.campaigns(),
                applications.parts().applications(),
                assessments.assessments());
        desks = new ResultDesks(applications.parts().desks(), assessments.assessments(), results, audit);
    }

    /** Returns what lies before the panel. */
    public ApplicationFixture applications() {
        return assessments.applications();
    }

    /** Returns the panel. */
    public AssessmentFixture assessments() {
        return assessments;
    }

    /** Returns the service. */
    public ResultService results() {
        return results;
    }

    /** Returns what opens results. */
    public ResultDesks desks() {
        return desks;
    }

    /** Returns what the pages of results are made of. */
    public ResultRoutes.Services services() {
        return new ResultRoutes.Services(
                results,
                desks,
                assessments.parts().tolerances(),
                applications().parts().campaigns(),
                applications().registry().areas(),
                applications().registry().accounts());
    }

    /** Returns what lays score sheets out for paper. */
    public PrintedSheets printed() {
        DeskService desk = applications().parts().desks();
        return new PrintedSheets(
                desk,
                desks,
                new ScoreDesks(storage, assessments.assessments(), desk),
                assessments.assessments(),
                applications().registry().accounts());
    }

    /** Hands an estate's application in and gives it to both members; the first member's task comes first. */
    public List<Assignment> assigned(Campaign campaign, String estate) {
        return assessments.assigned(assessments.admitted(campaign, estate));
    }

    /** Lets a member agree with the applicant on every line but 5.1, and hand the sheet in. */
    public void score(Assignment assignment, Visitor member, String pointsOf51) {
        Map<String, Line> said = applications()
                .parts()
                .drafts()
                .dossier(assignment.applicationId(), applications().applicant())
                .lines();
        said.forEach((key, line) -> {
            Value.Fields answer = key.equals("5.1")
                    ? ValueText.fields("{\"points\":" + pointsOf51 + ",\"reason\":\"现场抽查与台账略有出入\"}")
                    : line.answer();
            assessments.assessments().save(assignment.id(), key, answer, 0, member);
        });
        assessments.assessments().finish(assignment.id(), member);
    }

    /** Takes an estate through the panel. */
    public Application assessed(Campaign campaign, String estate, String pointsOfFirst, String pointsOfSecond) {
        List<Assignment> panel = assigned(campaign, estate);
        score(panel.get(0), assessments.first(), pointsOfFirst);
        score(panel.get(1), assessments.second(), pointsOfSecond);
        return applications()
                .parts()
                .applications()
                .get(panel.get(0).applicationId(), applications().organiser());
    }

    /** Takes an estate through the panel, with equal scores, and decides in its favour. */
    public Decision conferred(Campaign campaign, String estate, String points) {
        Application assessed = assessed(campaign, estate, points, points);
        return results.decide(
                assessed.id(), Outcome.CONFERRED, "材料齐全，现场核查属实", applications().organiser());
    }
}
