package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.proof.naive.Table;

/**
 * Inputs, facts, readings and answered gates.
 *
 * @param dice chance
 * @param table what asks for them
 * @param asOf the day they look back from
 */
record Circumstances(Dice dice, Table table, LocalDate asOf) {
    private static final Set<String> DATED = Set.of("safety-accident", "labour", "abnormal-list");

    static LocalDate day(Dice dice) {
        return dice.chance(20)
                ? LocalDate.parse(dice.oneOf("2024-02-29", "2022-02-28", "2022-01-01", "2021-12-31", "2022-03-01"))
                : LocalDate.of(2021, 1, 1).plusDays(dice.upTo(1800));
    }

    Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table.inputs().forEach((id, options) -> {
            if (!dice.chance(4)) {
                inputs.put(id, options.isEmpty() ? asOf.toString() : dice.one(List.copyOf(options)));
            }
            if (dice.chanceInAThousand(5)) {
                inputs.put(id, dice.oneOf("2022-02-30", "2022-2-3", "other", BigDecimal.TEN, List.of()));
            }
        });
        return inputs;
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        table.facts().forEach((id, kind) -> {
            if (!dice.chance(6)) {
                facts.put(id, dice.chance(4) ? null : fact(kind));
            }
            if (dice.chanceInAThousand(5)) {
                facts.put(id, dice.oneOf(List.of(), Map.of(), kind.equals("text") ? (Object) true : "?"));
            }
        });
        return facts;
    }

    private Object fact(String kind) {
        if (kind.equals("text")) {
            return dice.oneOf("A++", "A+", "A", "A", "B", "C", "D");
        }
        return kind.equals("truth") ? (Object) dice.chance(60) : BigDecimal.valueOf(dice.upTo(3));
    }

    Map<String, Object> readings() {
        Map<String, Object> readings = new LinkedHashMap<>();
        table.switches().forEach((id, options) -> {
            if (dice.chance(60)) {
                readings.put(id, dice.chance(30) ? "default" : dice.one(options));
            }
        });
        return readings;
    }

    /** Most are answered with no, so that not everybody is out. */
    Map<String, Object> gates(Set<String> asked) {
        Map<String, Object> gates = new LinkedHashMap<>();
        for (String id : asked) {
            if (!dice.chance(4)) {
                gates.put(id, dice.chance(2) ? odd() : answer(id));
            }
        }
        return gates;
    }

    private Object answer(String id) {
        if (table.ticks().containsKey(id)) {
            List<Object> ticks = new ArrayList<>();
            int likely = dice.oneOf(0, 0, 40, 90);
            for (String tick : new TreeSet<>(table.ticks().get(id))) {
                if (dice.chance(likely)) {
                    ticks.add(tick);
                }
            }
            return Map.of("checks", ticks);
        }
        return DATED.contains(id) && dice.chance(70) ? Map.of("dates", days()) : (Object) dice.chance(6);
    }

    private Object odd() {
        List<Object> odd = new ArrayList<>(List.of(
                "no",
                BigDecimal.ONE,
                true,
                Map.of(),
                Map.of("checks", List.of("refuses", "refuses")),
                Map.of("checks", List.of("rumour")),
                Map.of("checks", List.of()),
                Map.of("dates", List.of("2022-02-30")),
                Map.of("dates", List.of("2022-2-3")),
                Map.of("dates", true),
                Map.of("dates", List.of(), "checks", List.of())));
        odd.add(null);
        return dice.one(odd);
    }

    private List<Object> days() {
        List<Object> days = new ArrayList<>();
        for (int more = dice.upTo(2); more > 0; more--) {
            LocalDate edge = dice.one(List.of(
                    asOf,
                    asOf.minusYears(2),
                    asOf.minusMonths(24).minusDays(40),
                    asOf.minusYears(3),
                    LocalDate.of(asOf.getYear(), 1, 1),
                    LocalDate.of(asOf.getYear() - 1, 1, 1)));
            days.add(edge.plusDays(dice.one(List.of(-1, 0, 1))).toString());
        }
        return days;
    }
}
