package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Levels.Level;

/**
 * What takes points away.
 *
 * @param dice chance
 * @param asOf the day of the evaluation
 */
record Incidents(Dice dice, LocalDate asOf) {

    List<Object> drawn(Map<String, Level> items) {
        List<Object> drawn = new ArrayList<>();
        for (int more = dice.oneOf(0, 1, 1, 2, 3, 8); more > 0; more--) {
            Map<String, Object> one = new LinkedHashMap<>();
            String item = dice.one(List.copyOf(items.keySet()));
            one.put("item", dice.chanceInAThousand(5) ? "late-report" : item);
            one.put("points", points(items.get(item)));
            if (!dice.chanceInAThousand(5)) {
                one.put("reason", dice.chanceInAThousand(5) ? " " : "已认定");
            }
            if (dice.chance(50)) {
                one.put("date", dice.chanceInAThousand(5) ? "2021-02-30" : day());
            }
            if (dice.chanceInAThousand(3)) {
                one.put("mood", "x");
            }
            drawn.add(one);
        }
        return drawn;
    }

    private Object points(Level range) {
        BigDecimal least = Answers.decimal(range.least());
        BigDecimal most = Answers.decimal(range.most());
        if (dice.chance(2)) {
            return dice.oneOf(
                    least.subtract(new BigDecimal("0.01")),
                    most.add(new BigDecimal("0.01")),
                    least.add(new BigDecimal("0.001")),
                    "8",
                    BigDecimal.ZERO);
        }
        return dice.chance(50) ? dice.oneOf(least, most) : least.add(dice.inSteps(most.subtract(least), "0.01"));
    }

    private String day() {
        LocalDate newYear = LocalDate.of(asOf.getYear(), 1, 1);
        return dice.one(List.of(asOf, newYear, newYear.minusDays(1), newYear.plusDays(dice.upTo(300))))
                .toString();
    }
}
