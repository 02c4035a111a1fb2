package org.hongping.core.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/**
 * The window of a stage as a form has it: {@code filing-from}, {@code filing-from-time}, {@code filing-until} and
 * {@code filing-until-time}, by the office's clock.
 *
 * @param stage whose window it is
 */
public record WindowFields(Stage stage) {
    private static final String MORNING = "09:00";
    static final String EVENING = "17:30";

    /** Returns the fields of every stage in order. */
    static List<WindowFields> all() {
        return Arrays.stream(Stage.values()).map(WindowFields::new).toList();
    }

    /** Returns the stage as field names begin. */
    public String prefix() {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** Puts the times of a window that has no days yet. */
    void writeUsual(Map<String, String> values) {
        values.put(fromTime(), MORNING);
        values.put(untilTime(), EVENING);
    }

    void write(StageWindow window, Map<String, String> values) {
        ZonedDateTime opens = window.opensAt().atZone(OfficeTime.ZONE);
        ZonedDateTime closes = window.closesAt().atZone(OfficeTime.ZONE);
        values.put(from(), opens.toLocalDate().toString());
        values.put(fromTime(), OfficeTime.time(window.opensAt()));
        values.put(until(), closes.toLocalDate().toString());
        values.put(untilTime(), OfficeTime.time(window.closesAt()));
    }

    /** Reads it; empty if no day is given or something is at fault, which then stands at its field. */
    Optional<StageWindow> read(FormInput form) {
        if (form.value(from()).isBlank() && form.value(until()).isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> opens = moment(form, from(), fromTime());
        Optional<Instant> closes = moment(form, until(), untilTime());
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StageWindow(stage, opens.get(), closes.get()));
        } catch (Invalid invalid) {
            invalid.fields().values().forEach(why -> form.refuse(until(), why));
            return Optional.empty();
        }
    }

    /** Reads one that must be there. */
    Optional<StageWindow> require(FormInput form) {
        if (form.value(from()).isBlank() && form.value(until()).isBlank()) {
            form.refuse(from(), Message.of("web.fill-in"));
        }
        return read(form);
    }

    private static Optional<Instant> moment(FormInput form, String day, String time) {
        Optional<LocalDate> date = form.fields().day(day);
        if (date.isEmpty()) {
            form.refuse(day, Message.of("web.fill-in"));
        }
        Optional<LocalTime> hour = hour(form, time);
        return date.flatMap(known ->
                hour.map(clock -> known.atTime(clock).atZone(OfficeTime.ZONE).toInstant()));
    }

    private static Optional<LocalTime> hour(FormInput form, String field) {
        String text = form.value(field).strip();
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException noTime) {
            form.refuse(field, text.isEmpty() ? Message.of("web.fill-in") : Message.of("campaign.no-time", text));
            return Optional.empty();
        }
    }

    /** Returns the name of the field of its first day. */
    public String from() {
        return prefix() + "-from";
    }

    /** Returns the name of the field of its first hour. */
    public String fromTime() {
        return prefix() + "-from-time";
    }

    /** Returns the name of the field of its last day. */
    public String until() {
        return prefix() + "-until";
    }

    /** Returns the name of the field of the hour it ends. */
    public String untilTime() {
        return prefix() + "-until-time";
    }
}
