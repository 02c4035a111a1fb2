package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A measured figure.
 *
 * @param bands in falling order; the first that holds counts, and none earns nothing
 * @param percent whether it lies between 0 and 100
 * @param periods whether there is one figure for every period, of which the least counts
 * @param zeroWithoutFigure whether nothing measured earns nothing, rather than being open
 */
public record Bands(List<Band> bands, boolean percent, boolean periods, boolean zeroWithoutFigure) implements Form {
    /**
     * A band.
     *
     * @param bound where it begins
     * @param strict whether the bound itself is outside
     * @param points what it earns
     */
    public record Band(Fraction bound, boolean strict, Fraction points) {
        boolean holds(Fraction figure) {
            return strict ? figure.compareTo(bound) > 0 : figure.compareTo(bound) >= 0;
        }
    }

    @Override
    public Mark mark(Answer answer) {
        if (answer.hasOnly("value") && answer.has("value") && answer.fields().get("value") == null) {
            return zeroWithoutFigure ? Mark.of(Fraction.ZERO) : Mark.MISSING;
        }
        Optional<Fraction> figure = periods ? leastOfPeriods(answer) : single(answer);
        return figure.filter(this::isPossible).map(this::points).map(Mark::of).orElse(Mark.REFUSED);
    }

    private Fraction points(Fraction figure) {
        for (Band band : bands) {
            if (band.holds(figure)) {
                return band.points();
            }
        }
        return Fraction.ZERO;
    }

    private boolean isPossible(Fraction figure) {
        return !percent || (!figure.isNegative() && figure.compareTo(Fraction.of(100)) <= 0);
    }

    private static Optional<Fraction> single(Answer answer) {
        return answer.hasOnly("value") ? answer.figure("value") : Optional.empty();
    }

    private static Optional<Fraction> leastOfPeriods(Answer answer) {
        if (!answer.hasOnly("values") || !(answer.fields().get("values") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Fraction> figures = new ArrayList<>();
        for (Object given : list) {
            Optional<Fraction> figure = Answer.figureOf(given);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            figures.add(figure.get());
        }
        return figures.stream().min(Fraction::compareTo);
    }
}
