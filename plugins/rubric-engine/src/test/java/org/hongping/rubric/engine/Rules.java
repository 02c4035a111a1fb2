package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.Tier;

/** Rules as short as a scoring sheet prints them. */
final class Rules {
    private Rules() {}

    static List<Check> checks(String... ids) {
        return List.of(ids).stream().map(id -> Check.of(id, "项" + id)).toList();
    }

    /** Checks and their points in turn. */
    static Checklist checklist(String... idsAndPoints) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < idsAndPoints.length; i += 2) {
            checks.add(new Check(
                    idsAndPoints[i], "项" + idsAndPoints[i], Optional.of(new BigDecimal(idsAndPoints[i + 1]))));
        }
        return new Checklist(checks);
    }

    static Tier tier(int atLeast, String points) {
        return new Tier(atLeast, new BigDecimal(points), Optional.empty());
    }

    static Tier tier(int atLeast, String points, String requires) {
        return new Tier(atLeast, new BigDecimal(points), Optional.of(requires));
    }

    static CountTiers countTiers(List<Check> checks, Tier... tiers) {
        return new CountTiers(checks, List.of(), List.of(tiers));
    }

    static Level level(String id, String points) {
        return Level.of(id, "档" + id, new BigDecimal(points));
    }

    static Level level(String id, String from, String to) {
        return new Level(id, "档" + id, new BigDecimal(from), new BigDecimal(to));
    }

    static Levels levels(Level... levels) {
        return new Levels(List.of(levels));
    }

    static PerUnit perUnit(String unit, String rate) {
        return new PerUnit(new BigDecimal(unit), new BigDecimal(rate), Optional.of("项"));
    }

    static Band above(String bound, String points) {
        return new Band(
                Optional.of(new BigDecimal(bound)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(points));
    }

    static Band atLeast(String bound, String points) {
        return new Band(
                Optional.empty(),
                Optional.of(new BigDecimal(bound)),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(points));
    }

    static Band atMost(String bound, String points) {
        return new Band(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(bound)),
                Optional.empty(),
                new BigDecimal(points));
    }

    static Band below(String bound, String points) {
        return new Band(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(bound)),
                new BigDecimal(points));
    }

    /** Bands over a percentage, nothing where it was not measured. */
    static Bands percentBands(Band... bands) {
        return new Bands(List.of(bands), true, Optional.empty(), Optional.of(BigDecimal.ZERO));
    }

    static Bands bands(Optional<Bands.Reduce> reduce, Optional<String> noValue, Band... bands) {
        return new Bands(List.of(bands), false, reduce, noValue.map(BigDecimal::new));
    }

    static Proportion proportion(boolean aboveOneIsFull, Proportion.ZeroDenominator zero) {
        return new Proportion(aboveOneIsFull, zero);
    }

    static Part part(String id, String max, Rule rule) {
        return new Part(id, "部分" + id, Optional.of(new BigDecimal(max)), rule);
    }

    static Composite sum(Part... parts) {
        return new Composite(List.of(parts), Composite.Combine.SUM);
    }

    static Composite best(Part... parts) {
        return new Composite(List.of(parts), Composite.Combine.MAX);
    }

    /** Chengdu 4.1 line 5.4: a monitor gives 2; above 80 % gives 2, above 85 % gives 5; not above 5 together. */
    static Composite monitorAndSatisfaction() {
        return sum(
                part("a", "2", checklist("monitor", "2")),
                new Part(
                        "b",
                        "满意率",
                        Optional.of(new BigDecimal("5")),
                        percentBands(above("85", "5"), above("80", "2"))));
    }
}
