package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationRow;

/**
 * Who scores each application of a list.
 *
 * @param byApplication assignments by id of the application, in the order they were handed out
 */
public record Members(Map<String, List<Assignment>> byApplication) {
    /** Copies the map. */
    public Members {
        byApplication = Map.copyOf(byApplication);
    }

    static Members of(AssessmentService assessments, List<ApplicationRow> rows) {
        List<ApplicationId> ids = rows.stream().map(ApplicationRow::id).toList();
        Map<String, List<Assignment>> members = new LinkedHashMap<>();
        assessments
                .assignments(ids)
                .forEach(assignment -> members.computeIfAbsent(
                                assignment.applicationId().text(), id -> new ArrayList<>())
                        .add(assignment));
        return new Members(members);
    }

    /** Returns who scores an application. */
    public List<Assignment> of(ApplicationId id) {
        return byApplication.getOrDefault(id.text(), List.of());
    }
}
