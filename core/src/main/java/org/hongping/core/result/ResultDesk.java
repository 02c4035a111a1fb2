package org.hongping.core.result;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.DeductionEntry;
import org.hongping.core.application.Desk;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.Sheet;
import org.hongping.core.audit.AuditHead;
import org.hongping.rubric.engine.Result;

/**
 * How an application came out, as somebody may see it.
 *
 * @param desk the application and what was handed in
 * @param result the panel's result: as it was frozen once it is decided, of this moment before
 * @param decisions what was decided, newest first
 * @param agrees whether the sheets as they are kept still give what was frozen; true while nothing is decided
 * @param assignments who scores, those who stepped aside included
 * @param sheets what each member said
 * @param incidents what counts on the negative list, the earliest first
 * @param named whether the reader may know the members by name
 * @param auditHead end of the campaign's trail
 */
public record ResultDesk(
        Desk desk,
        Result result,
        List<Decision> decisions,
        boolean agrees,
        List<Assignment> assignments,
        List<Sheet> sheets,
        List<DeductionEntry> incidents,
        boolean named,
        AuditHead auditHead) {
    /** Copies the lists. */
    public ResultDesk {
        decisions = List.copyOf(decisions);
        assignments = List.copyOf(assignments);
        sheets = List.copyOf(sheets);
        incidents = List.copyOf(incidents);
    }

    /** Returns the incidents that the rubric does not take, so that there is no total; none once it is decided. */
    public List<DeductionEntry> strays() {
        return decisions.isEmpty()
                ? incidents.stream()
                        .filter(entry -> !entry.isTakenBy(desk.rubric()))
                        .toList()
                : List.of();
    }

    /** Returns what holds. */
    public Optional<Decision> decision() {
        return decisions.stream().findFirst();
    }
}
