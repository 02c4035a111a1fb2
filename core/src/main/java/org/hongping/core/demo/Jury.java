package org.hongping.core.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.web.Visitor;

/** The two assessors of the demonstration. */
final class Jury {
    private static final String PANEL = "panel";
    private static final List<String> MEMBERS = List.of("assessor1", "assessor2");

    private final AssessmentService assessments;
    private final People people;

    Jury(AssessmentService assessments, People people) {
        this.assessments = assessments;
        this.people = people;
    }

    void assign(ApplicationId id) {
        List<String> accounts = MEMBERS.stream()
                .map(member -> people.named(member).accountOrRefuse())
                .toList();
        assessments.assign(id, PANEL, accounts, people.organiser());
    }

    void score(ApplicationId id, List<Story.Scoring> scores, Map<String, Object> claimed) {
        for (Story.Scoring scoring : scores) {
            Visitor member = people.named(scoring.by());
            Assignment assignment = of(id, member);
            Map<String, Object> found = new LinkedHashMap<>(claimed);
            scoring.answers().ifPresent(found::putAll);
            Play.first(found, scoring.part().orElse(found.size()))
                    .forEach((code, answer) -> assessments.save(assignment.id(), code, Play.value(answer), 0, member));
            if (scoring.part().isEmpty()) {
                assessments.finish(assignment.id(), member);
            }
        }
    }

    private Assignment of(ApplicationId id, Visitor member) {
        return assessments.assignments(id).stream()
                .filter(assignment -> assignment.accountId().equals(member.accountOrRefuse()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(member.name() + " was not assigned " + id.text()));
    }
}
