package org.hongping.proof.naive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.proof.naive.Levels.Level;

/** What takes points away from the whole. */
final class Penalties {
    private final Table table;
    private final Sheet sheet;

    Penalties(Table table, Sheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    boolean areSound() {
        boolean asked = !table.deductions().isEmpty() || !sheet.given().containsKey("deductions");
        return asked
                && sheet.list("deductions").stream()
                        .allMatch(one -> accepted(one).isPresent());
    }

    /** Adds up by item and year; each takes its largest amount at most. */
    Fraction sum() {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Level> item : table.deductions().entrySet()) {
            Map<String, Fraction> years = new TreeMap<>();
            for (Answer one : sheet.list("deductions")) {
                if (one.text("item").equals(Optional.of(item.getKey()))) {
                    accepted(one).ifPresent(points -> years.merge(year(one), points, Fraction::plus));
                }
            }
            for (Fraction year : years.values()) {
                boolean capped = table.deductionsAreCapped(sheet);
                sum = sum.plus(capped ? year.atMost(item.getValue().most()) : year);
            }
        }
        return sum;
    }

    private Optional<Fraction> accepted(Answer one) {
        Optional<Level> range = one.text("item").map(table.deductions()::get);
        boolean dated =
                !one.has("date") || Questions.day(one.fields().get("date")).isPresent();
        if (range.isEmpty()
                || !dated
                || one.text("reason").isEmpty()
                || !one.hasOnly("item", "points", "reason", "date")) {
            return Optional.empty();
        }
        return Judged.within(one, range.get().least(), range.get().most());
    }

    private String year(Answer one) {
        Object day =
                one.has("date") ? one.fields().get("date") : sheet.part("input").get("asOf");
        return Questions.day(day).map(LocalDate::getYear).map(String::valueOf).orElse("?");
    }
}
