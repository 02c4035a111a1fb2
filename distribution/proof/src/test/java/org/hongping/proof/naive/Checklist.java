package org.hongping.proof.naive;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ticks that each earn their points.
 *
 * @param checks what each earns
 * @param max the most they earn together
 */
public record Checklist(Map<String, Fraction> checks, Fraction max) implements Form {
    @Override
    public Mark mark(Answer answer) {
        Optional<Set<String>> ticked = answer.ids("checks", checks.keySet());
        if (ticked.isEmpty() || !answer.hasOnly("checks")) {
            return Mark.REFUSED;
        }
        Fraction sum = Fraction.ZERO;
        for (String tick : ticked.get()) {
            sum = sum.plus(checks.get(tick));
        }
        return Mark.of(sum.atMost(max));
    }
}
