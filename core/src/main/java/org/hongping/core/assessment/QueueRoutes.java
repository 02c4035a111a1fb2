package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** A member's own list (我的评审): what is due first at the head. */
final class QueueRoutes {
    private final AssessmentParts parts;

    private QueueRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the page. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        routes.get("/assessments", new QueueRoutes(parts)::show, Role.ASSESSOR);
    }

    /** Shows what is still to be handed in, unless another state is asked for. */
    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        String wanted = Optional.ofNullable(ctx.queryParam("state")).orElse(AssignmentState.OPEN.name());
        FormInput asked = FormInput.showing(Map.of("state", wanted));
        Optional<AssignmentState> state = asked.fields().choice("state", AssignmentState.class);
        asked.mustBeAccepted();
        Map<AssignmentState, Integer> counts = parts.queue().counts(visitor);
        ctx.render(
                "assessment/queue.peb",
                Map.of(
                        "rows", parts.queue().page(new QueueSearch(state, Cursor.asked(ctx)), visitor),
                        "standings", parts.queue().standings(visitor),
                        "chips", chips(counts, state),
                        "any", !counts.isEmpty(),
                        "waiting", parts.reconciliations().waiting(visitor),
                        "asked", asked,
                        "now", now(),
                        "first", ctx.queryParam("after") == null));
    }

    /**
     * A state to choose.
     *
     * @param state which
     * @param count how many sheets stand there
     * @param current whether it is chosen
     */
    public record Chip(AssignmentState state, int count, boolean current) {}

    private static List<Chip> chips(Map<AssignmentState, Integer> counts, Optional<AssignmentState> chosen) {
        return List.of(AssignmentState.values()).stream()
                .map(state -> new Chip(
                        state,
                        counts.getOrDefault(state, 0),
                        chosen.filter(state::equals).isPresent()))
                .toList();
    }

    private Instant now() {
        return parts.applications().desks().now();
    }
}
