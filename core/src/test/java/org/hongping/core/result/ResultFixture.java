package org.hongping.core.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.Line;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** Results over applications of {@link ApplicationFixture}: two assessors, and estates as far as a test wants them. */
public final class ResultFixture {
    private final ApplicationFixture applications;
    private final AssessmentService assessments;
    private final ResultService results;
    private final Standings standings;
    private final Visitor first;
    private final Visitor second;

    /** Wires the services as the server does. */
    public ResultFixture(Storage storage, ApplicationFixture applications) {
        this.applications = applications;
        RegistryFixture registry = applications.registry();
        var parts = applications.parts();
        assessments = new AssessmentService(
                storage,
                registry.audit(),
                parts.campaigns(),
                parts.applications(),
                registry.enterprises(),
                registry.accounts());
        results = new ResultService(storage, registry.audit(), parts.applications(), assessments);
        standings = new Standings(parts.desks(), assessments, results, registry.audit());
        first = registry.visitor("reviewer-a", Role.ASSESSOR);
        second = registry.visitor("reviewer-b", Role.ASSESSOR);
    }

    /** Returns what lies before. */
    public ApplicationFixture applications() {
        return applications;
    }

    /** Returns the service. */
    public AssessmentService assessments() {
        return assessments;
    }

    /** Returns the service. */
    public ResultService results() {
        return results;
    }

    /** Returns the service. */
    public Standings standings() {
        return standings;
    }

    /** Returns the first member of the panel. */
    public Visitor first() {
        return first;
    }

    /** Returns the second member of the panel. */
    public Visitor second() {
        return second;
    }

    /** Hands an estate's application in and gives it to both members; the first member's task comes first. */
    public List<Assignment> assigned(Campaign campaign, String estate) {
        Application filed = applications.submitted(campaign, estate);
        applications.parts().applications().admit(filed.id(), applications.organiser());
        List<String> panel = List.of(first.accountOrRefuse(), second.accountOrRefuse());
        return assessments.assign(filed.id(), "panel", panel, applications.organiser()).stream()
                .sorted(Comparator.comparing(assignment -> panel.indexOf(assignment.accountId())))
                .toList();
    }

    /** Lets a member agree with the applicant on every line but 5.1, and hand the sheet in. */
    public void score(Assignment assignment, Visitor member, String pointsOf51) {
        Map<String, Line> said = applications
                .parts()
                .drafts()
                .dossier(assignment.applicationId(), applications.applicant())
                .lines();
        said.forEach((key, line) -> {
            Value.Fields answer = key.equals("5.1")
                    ? ValueText.fields("{\"points\":" + pointsOf51 + ",\"reason\":\"现场抽查与台账略有出入\"}")
                    : line.answer();
            assessments.save(assignment.id(), key, answer, 0, member);
        });
        assessments.finish(assignment.id(), member);
    }

    /** Takes an estate through the panel. */
    public Application assessed(Campaign campaign, String estate, String pointsOfFirst, String pointsOfSecond) {
        List<Assignment> panel = assigned(campaign, estate);
        score(panel.get(0), first, pointsOfFirst);
        score(panel.get(1), second, pointsOfSecond);
        return applications.parts().applications().get(panel.get(0).applicationId(), applications.organiser());
    }

    /** Takes an estate through the panel, with equal scores, and decides in its favour. */
    public Decision conferred(Campaign campaign, String estate, String points) {
        Application assessed = assessed(campaign, estate, points, points);
        return results.decide(assessed.id(), Outcome.CONFERRED, "材料齐全，现场核查属实", applications.organiser());
    }
}
