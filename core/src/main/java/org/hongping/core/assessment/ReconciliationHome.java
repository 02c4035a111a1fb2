package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an assessor: how many panels wait for the member's last word on lines they differ on. */
public final class ReconciliationHome implements HomeBlock {
    private final AssessmentParts parts;

    /** Looks into these assessments. */
    public ReconciliationHome(AssessmentParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.ASSESSOR)) {
            return Optional.empty();
        }
        List<AssignmentId> waiting = parts.reconciliations().waiting(visitor);
        return waiting.stream()
                .findFirst()
                .map(sheet -> HomeCard.of(
                        Message.of("reconcile.title"),
                        Message.of("reconcile.waiting", Integer.toString(waiting.size())),
                        new HomeCard.Step(Message.of("reconcile.go"), "/assessments/" + sheet.text() + "/reconcile")));
    }
}
