package org.hongping.core.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.core.web.FormInput;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;

/**
 * What is to be said of a window as it stands in a form: how many working days it has, and that it ends on a day of
 * rest.
 *
 * @param fields where it stands in the form
 * @param days how many working days it has; empty if its days cannot be read
 * @param restDay the day of rest on which it ends; empty if people work on its last day
 * @param next the next day people work, if it ends on a day of rest
 */
public record WindowNote(
        WindowFields fields, Optional<Integer> days, Optional<LocalDate> restDay, Optional<LocalDate> next) {
    /** The field whose value names the stage to be mended; any other value only counts. */
    static final String MEND = "mend";

    private static final int MOST_YEARS = 5;

    /** Working days of each stage that are proposed. */
    private static final Map<Stage, Integer> USUAL =
            new TreeMap<>(Map.of(Stage.FILING, 15, Stage.EXAMINATION, 10, Stage.ASSESSMENT, 20));

    /** Returns a note for every stage, by the beginning of its fields' names. */
    static Map<String, WindowNote> of(FormInput form, WorkCalendar calendar) {
        Map<String, WindowNote> notes = new LinkedHashMap<>();
        Arrays.stream(Stage.values())
                .map(WindowFields::new)
                .forEach(fields -> notes.put(fields.prefix(), of(fields, form, calendar)));
        return notes;
    }

    private static WindowNote of(WindowFields fields, FormInput form, WorkCalendar calendar) {
        Optional<LocalDate> first = day(form.value(fields.from()));
        Optional<LocalDate> last =
                day(form.value(fields.until())).map(day -> lastDay(day, form.value(fields.untilTime())));
        Optional<LocalDate> rest = last.filter(day -> !calendar.isWorking(day));
        Optional<Integer> days = first.flatMap(from -> last.filter(until -> !until.isBefore(from))
                .filter(until -> until.isBefore(from.plusYears(MOST_YEARS)))
                .map(until -> calendar.between(from.minusDays(1), until)));
        return new WindowNote(fields, days, rest, rest.map(calendar::onOrAfter));
    }

    /** What ends at midnight ends with the day before. */
    private static LocalDate lastDay(LocalDate day, String time) {
        return time.strip().equals(LocalTime.MIDNIGHT.toString()) ? day.minusDays(1) : day;
    }

    private static Optional<LocalDate> day(String typed) {
        return typed.strip().matches("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
                ? Optional.of(typed.strip()).flatMap(WindowNote::parsed)
                : Optional.empty();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Returns how many working days, in words. */
    public Optional<Message> says() {
        return days.map(count -> Message.of("campaign.working-days", Integer.toString(count)));
    }

    /** Says whether the form was sent to be looked at, not to be kept. */
    static boolean asked(FormInput form) {
        return !form.value(MEND).isBlank();
    }

    /** Returns what was typed, the end of the stage that is to be mended put on the next working day at 17:30. */
    static Map<String, String> mended(Map<String, String> typed, WorkCalendar calendar) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        FormInput form = FormInput.showing(typed);
        Optional.ofNullable(of(form, calendar).get(form.value(MEND)))
                .flatMap(note -> note.next().map(day -> Map.entry(note.fields(), day)))
                .ifPresent(mend -> {
                    values.put(mend.getKey().until(), mend.getValue().toString());
                    values.put(mend.getKey().untilTime(), WindowFields.EVENING);
                });
        return values;
    }

    /** Proposes windows for the stages every campaign has, one after the other, each from and to a working day. */
    static void propose(Map<String, String> values, LocalDate today, WorkCalendar calendar) {
        LocalDate first = calendar.after(today, 1);
        for (Map.Entry<Stage, Integer> each : USUAL.entrySet()) {
            WindowFields fields = new WindowFields(each.getKey());
            LocalDate last = calendar.after(first, each.getValue() - 1);
            values.put(fields.from(), first.toString());
            values.put(fields.until(), last.toString());
            first = calendar.after(last, 1);
        }
    }
}
