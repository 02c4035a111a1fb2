package org.hongping.proof.naive;

/**
 * So much for every whole unit.
 *
 * @param unit how much makes one
 * @param rate what one earns
 * @param max the most
 */
public record PerUnit(Fraction unit, Fraction rate, Fraction max) implements Form {
    @Override
    public Mark mark(Answer answer) {
        if (!answer.hasOnly("quantity")) {
            return Mark.REFUSED;
        }
        return answer.figure("quantity")
                .filter(quantity -> !quantity.isNegative())
                .map(quantity ->
                        quantity.dividedBy(unit).wholePart().times(rate).atMost(max))
                .map(Mark::of)
                .orElse(Mark.REFUSED);
    }
}
