package org.hongping.proof.naive;

import java.util.Map;
import java.util.Optional;

/**
 * Parts that are answered one by one and added up.
 *
 * @param parts the form of each
 * @param max the most they earn together
 */
public record Composite(Map<String, Form> parts, Fraction max) implements Form {
    @Override
    public Mark mark(Answer answer) {
        Optional<Answer> given = Answer.of(answer.fields().get("parts"));
        if (given.isEmpty()
                || !answer.hasOnly("parts")
                || !parts.keySet().containsAll(given.get().fields().keySet())) {
            return Mark.REFUSED;
        }
        Fraction sum = Fraction.ZERO;
        boolean open = false;
        boolean refused = false;
        for (Map.Entry<String, Form> part : parts.entrySet()) {
            Mark mark = given.get().has(part.getKey())
                    ? Row.withReason(given.get().fields().get(part.getKey()), part.getValue()::mark)
                    : Mark.MISSING;
            refused |= mark.is(Standing.REFUSED);
            open |= mark.points().isEmpty();
            sum = sum.plus(mark.points().orElse(Fraction.ZERO));
        }
        if (refused) {
            return Mark.REFUSED;
        }
        return open ? Mark.MISSING : Mark.of(sum.atMost(max));
    }
}
