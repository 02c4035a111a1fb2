package org.hongping.proof.naive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The gates that people answer.
 *
 * @param sheet what they answered
 */
public record Questions(Sheet sheet) {

    /** Yes keeps out. */
    public Gate yesOrNo(String id) {
        return given(id) instanceof Boolean yes ? Gate.bars(id, Optional.of(yes)) : unclear(id);
    }

    /** Ticks keep out: any of them, or only all together. */
    public Gate ticks(String id, boolean allTogether, Set<String> all) {
        Optional<Set<String>> ticked = Answer.of(given(id))
                .filter(answer -> answer.hasOnly("checks"))
                .flatMap(answer -> answer.ids("checks", all));
        return ticked.map(ticks -> allTogether ? ticks.size() == all.size() : !ticks.isEmpty())
                .map(holds -> Gate.bars(id, Optional.of(holds)))
                .orElse(unclear(id));
    }

    /** Yes keeps out, and so does a day since the first one that counts, up to the day of filing. */
    public Gate since(String id, UnaryOperator<LocalDate> firstDay) {
        if (given(id) instanceof Boolean yes) {
            return Gate.bars(id, Optional.of(yes));
        }
        return days(given(id))
                .map(days -> Gate.bars(id, within(days, firstDay)))
                .orElse(unclear(id));
    }

    /** The day two years before; the last of February where there is no such day. */
    public static LocalDate twoYearsBefore(LocalDate day) {
        return day.minusYears(2);
    }

    /** The first day of the year before. */
    public static LocalDate startOfYearBefore(LocalDate day) {
        return LocalDate.of(day.getYear() - 1, 1, 1);
    }

    /** The first day of the year. */
    public static LocalDate startOfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), 1, 1);
    }

    private Object given(String id) {
        return sheet.part("gates").get(id);
    }

    /** Silence asks somebody; an answer that cannot be taken does too, and is reported. */
    private Gate unclear(String id) {
        return new Gate(id, false, Optional.empty(), sheet.part("gates").containsKey(id));
    }

    private Optional<Boolean> within(List<LocalDate> days, UnaryOperator<LocalDate> firstDay) {
        if (days.isEmpty()) {
            return Optional.of(false);
        }
        return day(sheet.part("input").get("asOf"))
                .map(asOf -> days.stream().anyMatch(day -> !day.isBefore(firstDay.apply(asOf)) && !day.isAfter(asOf)));
    }

    private static Optional<List<LocalDate>> days(Object given) {
        Map<String, Object> fields = Answer.of(given).map(Answer::fields).orElse(Map.of());
        if (fields.size() != 1 || !(fields.get("dates") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        for (Object one : list) {
            day(one).ifPresent(days::add);
        }
        return days.size() == list.size() ? Optional.of(days) : Optional.empty();
    }

    /** Returns a day written as year, month and day. */
    static Optional<LocalDate> day(Object given) {
        try {
            return given instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
