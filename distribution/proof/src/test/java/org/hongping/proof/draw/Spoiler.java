package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a sound answer and spoils it. What comes out may still be sound: that is for the scorers to say.
 *
 * @param dice chance
 */
record Spoiler(Dice dice) {
    private static final List<BigDecimal> ODD_FIGURES = List.of(
            new BigDecimal("-1"),
            new BigDecimal("-0.01"),
            new BigDecimal("0.005"),
            new BigDecimal("2.755"),
            new BigDecimal("1.01"),
            new BigDecimal("2.01"),
            new BigDecimal("3.01"),
            new BigDecimal("4.01"),
            new BigDecimal("5.01"),
            new BigDecimal("6"),
            new BigDecimal("100.01"),
            new BigDecimal("2.5"),
            new BigDecimal("1000000"),
            new BigDecimal("1E+18"),
            new BigDecimal("1E+99999999"),
            new BigDecimal("1E-7"),
            new BigDecimal("1E-99999999"),
            new BigDecimal("1234567890123456789"));

    Object spoilt(Map<String, Object> answer) {
        Map<String, Object> spoilt = new LinkedHashMap<>(answer);
        int way = dice.upTo(9);
        if (way == 0) {
            return notAnAnswer();
        }
        if (way == 1 || spoilt.isEmpty()) {
            spoilt.put(
                    dice.oneOf("mood", "count", "checks", "value", "level", "quantity", "conditions", "notApplicable"),
                    "x");
            return spoilt;
        }
        String field = dice.one(List.copyOf(spoilt.keySet()));
        if (way == 2) {
            spoilt.remove(field);
        } else if (way == 3) {
            spoilt.put("reason", dice.oneOf(BigDecimal.ONE, true, List.of()));
        } else if (way == 4) {
            spoilt.put("points", BigDecimal.ONE);
        } else {
            spoilt.put(field, spoiltValue(spoilt.get(field)));
        }
        return spoilt;
    }

    private Object notAnAnswer() {
        List<Object> odd = new ArrayList<>(List.of("3", BigDecimal.TEN, true, List.of(), Map.of()));
        odd.add(null);
        return dice.one(odd);
    }

    private Object spoiltValue(Object value) {
        if (dice.chance(10)) {
            return notAnAnswer();
        }
        if (value instanceof BigDecimal figure) {
            return dice.chance(50)
                    ? dice.one(ODD_FIGURES)
                    : figure.add(new BigDecimal(dice.oneOf("0.01", "-0.01", "0.001", "1", "-7")));
        }
        if (value instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(
                    list.isEmpty() || dice.chance(50) ? dice.oneOf("nosuch", BigDecimal.TEN, List.of()) : list.get(0));
            return longer;
        }
        if (value instanceof Map<?, ?> parts && !parts.isEmpty()) {
            return spoiltParts(parts);
        }
        return dice.oneOf("nosuch", "", " ", BigDecimal.ONE);
    }

    private Map<Object, Object> spoiltParts(Map<?, ?> parts) {
        Map<Object, Object> spoilt = new LinkedHashMap<>(parts);
        Object part = dice.one(List.copyOf(spoilt.keySet()));
        if (dice.chance(30)) {
            spoilt.remove(part);
        } else if (dice.chance(10)) {
            spoilt.put("z", spoilt.get(part));
        } else if (spoilt.get(part) instanceof Map<?, ?> answer) {
            Map<String, Object> fields = new LinkedHashMap<>();
            answer.forEach((name, value) -> fields.put((String) name, value));
            spoilt.put(part, new Spoiler(dice).spoilt(fields));
        }
        return spoilt;
    }
}
