package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Band;
import org.hongping.rubric.exact.Exact;

/**
 * A band with exact bounds.
 *
 * @param points what a value in it gives
 * @param condition its bounds as signs, for example {@code > 85}
 */
record Stretch(
        Optional<Exact> above,
        Optional<Exact> atLeast,
        Optional<Exact> atMost,
        Optional<Exact> below,
        Exact points,
        String condition) {

    static Stretch of(Band band) {
        return new Stretch(
                band.above().map(Exact::of),
                band.atLeast().map(Exact::of),
                band.atMost().map(Exact::of),
                band.below().map(Exact::of),
                Exact.of(band.points()),
                condition(band));
    }

    private static String condition(Band band) {
        return Stream.of(
                        said(">", band.above()),
                        said("≥", band.atLeast()),
                        said("≤", band.atMost()),
                        said("<", band.below()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
    }

    private static Optional<String> said(String sign, Optional<BigDecimal> bound) {
        return bound.map(figure -> sign + " " + Exact.of(figure).plain());
    }

    boolean holds(Exact value) {
        return (above.isEmpty() || value.compareTo(above.get()) > 0)
                && (atLeast.isEmpty() || value.compareTo(atLeast.get()) >= 0)
                && (atMost.isEmpty() || value.compareTo(atMost.get()) <= 0)
                && (below.isEmpty() || value.compareTo(below.get()) < 0);
    }
}
