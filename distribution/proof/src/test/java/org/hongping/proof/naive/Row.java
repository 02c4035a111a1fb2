package org.hongping.proof.naive;

import java.util.Set;
import java.util.function.Function;

/**
 * One line of a table.
 *
 * @param code its number
 * @param body who scores it
 * @param max the printed points
 * @param form how it is answered
 * @param terms what else may, or must, be said
 */
public record Row(String code, String body, Fraction max, Form form, Set<Term> terms) {
    /** What may, or must, be said of a line. */
    public enum Term {
        /** It may be said not to apply. */
        EXCUSABLE,
        /** Points with a reason may stand in place of its own answer. */
        OVERRIDABLE,
        /** A reason must stand beside the answer. */
        REASONED
    }

    Mark mark(Object given) {
        return Answer.of(given)
                .filter(answer -> !answer.has("reason") || answer.fields().get("reason") instanceof String)
                .map(this::marked)
                .orElse(Mark.REFUSED);
    }

    private Mark marked(Answer answer) {
        if (answer.has("notApplicable")) {
            boolean said = answer.hasOnly("notApplicable")
                    && answer.text("notApplicable").isPresent();
            return said && terms.contains(Term.EXCUSABLE) ? Mark.EXCUSED : Mark.REFUSED;
        }
        if (terms.contains(Term.OVERRIDABLE) && overrides(answer)) {
            return overridden(answer);
        }
        if (terms.contains(Term.REASONED) && answer.text("reason").isEmpty()) {
            return Mark.REFUSED;
        }
        return form.mark(answer.without("reason"));
    }

    private boolean overrides(Answer answer) {
        boolean own = form instanceof Judged || (form instanceof Levels levels && levels.takesPoints(answer));
        return answer.has("points") && !own;
    }

    private Mark overridden(Answer answer) {
        Answer own = answer.without("points").without("reason");
        boolean sound = own.fields().isEmpty() || !form.mark(own).is(Standing.REFUSED);
        if (answer.text("reason").isEmpty() || !sound) {
            return Mark.REFUSED;
        }
        return Judged.within(answer, Fraction.ZERO, max).map(Mark::of).orElse(Mark.REFUSED);
    }

    /** A part of a line may have a reason too. */
    static Mark withReason(Object given, Function<Answer, Mark> form) {
        return Answer.of(given)
                .filter(answer -> !answer.has("reason") || answer.fields().get("reason") instanceof String)
                .map(answer -> form.apply(answer.without("reason")))
                .orElse(Mark.REFUSED);
    }

    /** Returns the same line with these terms. */
    public Row on(Term... more) {
        Set<Term> all = new java.util.TreeSet<>(terms);
        all.addAll(Set.of(more));
        return new Row(code, body, max, form, Set.copyOf(all));
    }

    /** Returns the same line scored by somebody else. */
    public Row by(String other) {
        return new Row(code, other, max, form, terms);
    }
}
