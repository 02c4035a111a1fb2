package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Bands;
import org.hongping.proof.naive.Checklist;
import org.hongping.proof.naive.Composite;
import org.hongping.proof.naive.CountTiers;
import org.hongping.proof.naive.Form;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Judged;
import org.hongping.proof.naive.Levels;
import org.hongping.proof.naive.PerUnit;
import org.hongping.proof.naive.Proportion;

/**
 * Answers of the right shape.
 *
 * @param dice chance
 * @param best how often, in a hundred, the best is answered
 * @param beyond how often, in a hundred, a figure lies just beyond its range
 */
record Answers(Dice dice, int best, int beyond) {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** A little beside a bound. */
    private static final List<String> BESIDE = List.of("0", "0.01", "-0.01", "0.004", "-0.004", "1", "-1");

    Map<String, Object> to(Form form) {
        if (form instanceof Judged judged) {
            return judged(judged);
        }
        if (form instanceof Levels levels) {
            return level(levels);
        }
        if (form instanceof Checklist list) {
            return Map.of("checks", ticks(List.copyOf(list.checks().keySet())));
        }
        if (form instanceof CountTiers tiers) {
            return counted(tiers);
        }
        if (form instanceof PerUnit units) {
            return Map.of("quantity", quantity(units));
        }
        if (form instanceof Bands bands) {
            return measured(bands);
        }
        if (form instanceof Proportion proportion) {
            return proportion.overFulfilled() && dice.chance(20) ? ratio(7, 1) : rate();
        }
        return form instanceof Composite composite ? parts(composite) : Map.of();
    }

    private boolean doesBest() {
        return dice.chance(best);
    }

    static BigDecimal decimal(Fraction figure) {
        return new BigDecimal(figure.over()).divide(new BigDecimal(figure.under()));
    }

    private Map<String, Object> judged(Judged judged) {
        return Map.of("points", points(BigDecimal.ZERO, decimal(judged.max())));
    }

    BigDecimal points(BigDecimal least, BigDecimal most) {
        if (dice.chance(beyond)) {
            return dice.oneOf(least.subtract(CENT), most.add(CENT));
        }
        if (doesBest()) {
            return most;
        }
        return least.add(dice.inSteps(most.subtract(least), dice.oneOf("1", "0.5", "0.25", "0.01")));
    }

    private Map<String, Object> level(Levels levels) {
        String id = dice.one(List.copyOf(levels.levels().keySet()));
        if (doesBest()) {
            for (String other : levels.levels().keySet()) {
                boolean more = levels.levels()
                                .get(other)
                                .most()
                                .compareTo(levels.levels().get(id).most())
                        > 0;
                id = more ? other : id;
            }
        }
        Levels.Level level = levels.levels().get(id);
        return level.isFixed()
                ? Map.of("level", id)
                : Map.of("level", id, "points", points(decimal(level.least()), decimal(level.most())));
    }

    private List<Object> ticks(List<String> known) {
        List<Object> ticks = new ArrayList<>();
        boolean all = doesBest();
        for (String id : known) {
            if (all || dice.chance(50)) {
                ticks.add(dice.upTo(ticks.size()), id);
            }
        }
        return ticks;
    }

    private Map<String, Object> counted(CountTiers tiers) {
        Map<String, Object> answer = new HashMap<>();
        if (!tiers.conditions().isEmpty() && dice.chance(70)) {
            answer.put("conditions", ticks(List.copyOf(tiers.conditions())));
        }
        if (!tiers.checks().isEmpty() && dice.chance(70)) {
            answer.put("checks", ticks(List.copyOf(tiers.checks())));
        } else {
            int highest = tiers.tiers().get(tiers.tiers().size() - 1).from();
            int most = tiers.checks().isEmpty() ? highest + 2 : tiers.checks().size();
            int count = dice.chance(beyond) ? most + 1 : doesBest() ? highest : dice.upTo(most);
            answer.put("count", BigDecimal.valueOf(count));
        }
        return answer;
    }

    private BigDecimal quantity(PerUnit units) {
        BigDecimal some = decimal(units.unit()).multiply(BigDecimal.valueOf(dice.upTo(5)));
        return dice.chance(40) ? some.add(new BigDecimal(dice.one(BESIDE))).max(BigDecimal.ZERO) : some;
    }

    private Map<String, Object> measured(Bands bands) {
        if (bands.periods()) {
            return Map.of("values", periods());
        }
        if (dice.chance(5)) {
            Map<String, Object> notMeasured = new HashMap<>();
            notMeasured.put("value", null);
            return notMeasured;
        }
        BigDecimal highest = decimal(bands.bands().get(0).bound());
        BigDecimal bound = decimal(dice.one(bands.bands()).bound()).add(new BigDecimal(dice.one(BESIDE)));
        BigDecimal value =
                doesBest() ? highest.add(BigDecimal.ONE) : dice.chance(80) ? bound : BigDecimal.valueOf(dice.upTo(100));
        return Map.of("value", bands.percent() ? percentage(value) : value);
    }

    private List<Object> periods() {
        List<Object> periods = new ArrayList<>();
        boolean always = doesBest();
        for (int period = dice.upTo(11); period >= 0; period--) {
            periods.add(BigDecimal.valueOf(always ? 1 + dice.upTo(2) : dice.upTo(9) > 0 ? 1 : 0));
        }
        return periods;
    }

    private BigDecimal percentage(BigDecimal value) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return dice.chance(beyond)
                ? dice.oneOf(hundred.add(CENT), CENT.negate())
                : value.min(hundred).max(BigDecimal.ZERO);
    }

    private Map<String, Object> rate() {
        if (dice.chance(30)) {
            return Map.of(
                    "value", doesBest() ? BigDecimal.ONE : dice.inSteps(BigDecimal.ONE, dice.oneOf("0.1", "0.001")));
        }
        int all = dice.upTo(dice.oneOf(0, 3, 12, 97));
        return ratio(doesBest() ? all : dice.upTo(all), all);
    }

    private static Map<String, Object> ratio(int over, int under) {
        return Map.of("numerator", BigDecimal.valueOf(over), "denominator", BigDecimal.valueOf(under));
    }

    private Map<String, Object> parts(Composite composite) {
        Map<String, Object> parts = new LinkedHashMap<>();
        composite.parts().forEach((id, form) -> {
            Map<String, Object> part = new LinkedHashMap<>(to(form));
            if (dice.chance(5)) {
                part.put("reason", "依据现场记录");
            }
            parts.put(id, part);
        });
        return Map.of("parts", parts);
    }
}
