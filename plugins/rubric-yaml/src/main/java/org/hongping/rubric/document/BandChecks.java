package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;

/** The stretches of a {@link Bands}: each holds some value, and no earlier one takes them all. */
final class BandChecks {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final String code;
    private final Bands rule;
    private final Marks list;
    private final Findings findings;

    BandChecks(String code, Bands rule, Marks list, Findings findings) {
        this.code = code;
        this.rule = rule;
        this.list = list;
        this.findings = findings;
    }

    void check() {
        List<Stretch> stretches = rule.bands().stream().map(Stretch::of).toList();
        for (int index = 0; index < stretches.size(); index++) {
            Stretch stretch = stretches.get(index);
            Optional<Place> place = list.item(index).place();
            if (stretch.isEmpty()) {
                findings.error(place, "finding.band-empty", code, stretch.toString());
            } else if (stretches.subList(0, index).stream().anyMatch(stretch::isWithin)) {
                findings.error(place, "finding.band-hidden", code, stretch.toString());
            }
            if (rule.percent() && !stretch.isPercentage()) {
                findings.error(place, "finding.band-percent", code, stretch.toString());
            }
        }
    }

    /** From a bound to a bound, each of which may be missing and may itself be left out. */
    private record Stretch(Optional<Bound> from, Optional<Bound> to) {
        static Stretch of(Band band) {
            Optional<Bound> from = Stream.concat(
                            band.above().map(figure -> new Bound(figure, 1)).stream(),
                            band.atLeast().map(figure -> new Bound(figure, 0)).stream())
                    .max(Bound::compareTo);
            Optional<Bound> to = Stream.concat(
                            band.below().map(figure -> new Bound(figure, -1)).stream(),
                            band.atMost().map(figure -> new Bound(figure, 0)).stream())
                    .min(Bound::compareTo);
            return new Stretch(from, to);
        }

        boolean isEmpty() {
            return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
        }

        boolean isWithin(Stretch other) {
            boolean startsLater =
                    other.from.isEmpty() || (from.isPresent() && from.get().compareTo(other.from.get()) >= 0);
            boolean endsEarlier =
                    other.to.isEmpty() || (to.isPresent() && to.get().compareTo(other.to.get()) <= 0);
            return startsLater && endsEarlier;
        }

        boolean isPercentage() {
            return Stream.concat(from.stream(), to.stream())
                    .allMatch(bound ->
                            bound.figure().signum() >= 0 && bound.figure().compareTo(WHOLE) <= 0);
        }

        @Override
        public String toString() {
            return Stream.concat(
                            from
                                    .map(bound -> (bound.beyond() == 0 ? "≥ " : "> ")
                                            + bound.figure().toPlainString())
                                    .stream(),
                            to
                                    .map(bound -> (bound.beyond() == 0 ? "≤ " : "< ")
                                            + bound.figure().toPlainString())
                                    .stream())
                    .collect(Collectors.joining(", "));
        }
    }

    /** A figure, or the point just above (1) or just below (-1) it. */
    private record Bound(BigDecimal figure, int beyond) implements Comparable<Bound> {
        @Override
        public int compareTo(Bound other) {
            int figures = figure.compareTo(other.figure);
            return figures != 0 ? figures : Integer.compare(beyond, other.beyond);
        }
    }
}
