package org.hongping.core.application;

import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.engine.HookPlace;

/**
 * What a rubric lets people say to a line in place of what its rule asks for.
 *
 * @param instead whether they may give points with a reason (另行给分)
 * @param notApplicable whether they may say that it does not apply (不适用)
 */
public record Leeway(boolean instead, boolean notApplicable) {
    /** Nothing but what the rule asks for. */
    static final Leeway NONE = new Leeway(false, false);

    /** Returns what may be said to a line; to one whose rule takes points there is nothing to give in their place. */
    public static Leeway of(Rubric rubric, Criterion line) {
        NotApplicable meant = meant(rubric.root(), line, rubric.notApplicable()).orElse(rubric.notApplicable());
        return new Leeway(givesPoints(rubric, line), meant != NotApplicable.FORBIDDEN);
    }

    /** Says whether there is any. */
    public boolean isAny() {
        return instead || notApplicable;
    }

    /** Says whether points with a reason may be given to a line that asks for something else. */
    public static boolean givesPoints(Rubric rubric, Criterion line) {
        return line.override().orElse(rubric.override())
                && line.rule().kind() != RuleKind.JUDGEMENT
                && HookPlace.of(line).isEmpty();
    }

    private static Optional<NotApplicable> meant(Node node, Criterion line, NotApplicable above) {
        NotApplicable here = node.heading().notApplicable().orElse(above);
        if (node instanceof Group group) {
            for (Node child : group.children()) {
                Optional<NotApplicable> found = meant(child, line, here);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return node.code().equals(line.code()) ? Optional.of(here) : Optional.empty();
    }
}
