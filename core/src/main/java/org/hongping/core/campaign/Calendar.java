package org.hongping.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/**
 * The windows of a campaign beside each other on one line of time.
 *
 * @param bars a bar for each window, in the order of the stages
 * @param ticks where months begin
 * @param today where now is; empty when that is far from all windows
 */
public record Calendar(List<Bar> bars, List<Tick> ticks, Optional<String> today) {
    private static final int MOST_TICKS = 6;

    /** Copies the lists. */
    public Calendar {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /**
     * A window.
     *
     * @param window the window
     * @param start where it begins, a percentage of the line
     * @param width how long it is, a percentage of the line
     * @param phase whether it is ahead, open or over
     * @param left how much of it, or until it, is left; empty once it is over
     */
    public record Bar(StageWindow window, String start, String width, StageWindow.Phase phase, Optional<Message> left) {
        /** Returns the names of the fields by which it is moved. */
        public WindowFields fields() {
            return new WindowFields(window.stage());
        }

        /** Returns the day of the week on which it closes. */
        public Message closingDay() {
            int day = window.closesAt().atZone(OfficeTime.ZONE).getDayOfWeek().getValue();
            return Message.of("campaign.weekday." + day);
        }
    }

    /**
     * The beginning of a month.
     *
     * @param at where it is, a percentage of the line
     * @param label {@code 2026-12}
     * @param late whether it is so near the end that the label must stand before it
     */
    public record Tick(String at, String label, boolean late) {}

    /** Returns the window that closes next of those open, or else the one that opens next. */
    Optional<Bar> current() {
        return bars.stream()
                .filter(bar -> bar.phase() == StageWindow.Phase.NOW)
                .min(Comparator.comparing(bar -> bar.window().closesAt()))
                .or(() -> bars.stream()
                        .filter(bar -> bar.phase() == StageWindow.Phase.AHEAD)
                        .min(Comparator.comparing(bar -> bar.window().opensAt())));
    }

    static Calendar of(List<StageWindow> windows, Instant now) {
        if (windows.isEmpty()) {
            return new Calendar(List.of(), List.of(), Optional.empty());
        }
        Line line = Line.of(windows, now);
        return new Calendar(
                windows.stream().map(window -> line.bar(window, now)).toList(),
                line.ticks(),
                line.holds(now) ? Optional.of(line.at(now)) : Optional.empty());
    }

    /** The line of time from its first to its last moment. */
    private record Line(Instant first, Instant last) {
        static Line of(List<StageWindow> windows, Instant now) {
            Instant opens = windows.stream()
                    .map(StageWindow::opensAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            Instant closes = windows.stream()
                    .map(StageWindow::closesAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            Duration near = Duration.between(opens, closes).dividedBy(2);
            if (now.isBefore(opens) && !now.isBefore(opens.minus(near))) {
                opens = now;
            }
            if (now.isAfter(closes) && !now.isAfter(closes.plus(near))) {
                closes = now;
            }
            Duration margin = Duration.between(opens, closes).dividedBy(40);
            return new Line(opens.minus(margin), closes.plus(margin));
        }

        boolean holds(Instant moment) {
            return moment.isAfter(first) && moment.isBefore(last);
        }

        String at(Instant moment) {
            return percent(Duration.between(first, moment));
        }

        Bar bar(StageWindow window, Instant now) {
            StageWindow.Phase phase = window.phase(now);
            Optional<Message> left = switch (phase) {
                case AHEAD -> Optional.of(TimeLeft.until("campaign.opens-in", now, window.opensAt()));
                case NOW -> Optional.of(TimeLeft.until("campaign.closes-in", now, window.closesAt()));
                case PAST -> Optional.empty();
            };
            String width = percent(Duration.between(window.opensAt(), window.closesAt()));
            return new Bar(window, at(window.opensAt()), width, phase, left);
        }

        List<Tick> ticks() {
            YearMonth month =
                    YearMonth.from(LocalDate.ofInstant(first, OfficeTime.ZONE)).plusMonths(1);
            YearMonth end = YearMonth.from(LocalDate.ofInstant(last, OfficeTime.ZONE));
            long months = Math.max(1, month.until(end, ChronoUnit.MONTHS) + 1);
            long step = (months + MOST_TICKS - 1) / MOST_TICKS;
            List<Tick> ticks = new ArrayList<>();
            for (; !month.isAfter(end); month = month.plusMonths(step)) {
                Instant begins = month.atDay(1).atStartOfDay(OfficeTime.ZONE).toInstant();
                ticks.add(new Tick(at(begins), month.toString(), tenths(Duration.between(first, begins)) > 880));
            }
            return ticks;
        }

        /** Tenths of a percent are finer than any screen. */
        private String percent(Duration part) {
            long tenths = tenths(part);
            return tenths / 10 + "." + tenths % 10 + "%";
        }

        private long tenths(Duration part) {
            return part.toSeconds()
                    * 1_000
                    / Math.max(1, Duration.between(first, last).toSeconds());
        }
    }
}
