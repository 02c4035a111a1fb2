package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Row;

/**
 * What the residents said.
 *
 * @param dice chance
 * @param temper how
 */
record Residents(Dice dice, Temper temper) {

    Map<String, Object> survey(List<Row> questions) {
        Map<String, Object> survey = new LinkedHashMap<>();
        int households = 1 + dice.upTo(2000);
        int enough = (households * 3 + 9) / 10;
        int valid = dice.chance(70) ? Math.min(households, enough + dice.upTo(50)) : enough + dice.upTo(2) - 1;
        if (!dice.chance(3)) {
            survey.put("households", dice.chance(1) ? odd() : BigDecimal.valueOf(households));
        }
        if (!dice.chance(3)) {
            survey.put("valid", dice.chance(1) ? odd() : BigDecimal.valueOf(valid));
        }
        Map<String, Object> means = new LinkedHashMap<>();
        for (Row question : questions) {
            if (!dice.chance(temper.silent())) {
                means.put(question.code(), dice.chance(temper.spoiled()) ? odd() : mean(Math.max(1, valid)));
            }
        }
        if (dice.chanceInAThousand(3)) {
            means.put("9.9", BigDecimal.ONE);
        }
        survey.put("means", means);
        return survey;
    }

    private Object mean(int valid) {
        if (dice.chance(temper.best())) {
            return BigDecimal.valueOf(5);
        }
        if (dice.chance(40)) {
            int count = dice.chance(1) ? valid + 1 : 1 + dice.upTo(valid - 1);
            return Map.of("sum", BigDecimal.valueOf(count + dice.upTo(4 * count)), "count", BigDecimal.valueOf(count));
        }
        return BigDecimal.ONE.add(dice.inSteps(BigDecimal.valueOf(4), dice.oneOf("0.5", "0.01", "0.005", "0.0001")));
    }

    private Object odd() {
        return dice.oneOf(
                new BigDecimal("0.99"),
                new BigDecimal("5.01"),
                new BigDecimal("-3"),
                new BigDecimal("2.5"),
                BigDecimal.ZERO,
                new BigDecimal("1E+30"),
                "4",
                true,
                List.of(),
                Map.of(),
                Map.of("sum", BigDecimal.TEN),
                Map.of("sum", BigDecimal.TEN, "count", BigDecimal.ZERO),
                Map.of("sum", BigDecimal.TEN, "count", new BigDecimal("2.5")),
                Map.of("sum", BigDecimal.ONE, "count", BigDecimal.TEN),
                Map.of("sum", BigDecimal.TEN, "count", BigDecimal.ONE),
                Map.of("sum", BigDecimal.TEN, "count", BigDecimal.TEN, "mood", BigDecimal.TEN));
    }
}
