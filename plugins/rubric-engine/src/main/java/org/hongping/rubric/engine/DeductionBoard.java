package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.exact.Sum;
import org.jspecify.annotations.Nullable;

/** The negative list of a rubric, compiled. Each item takes at most its cap a year; incidents without a date are one year's. */
final class DeductionBoard {
    private static final String ITEM = "item";
    private static final String DATE = "date";
    private static final Set<String> KEYS = Set.of(ITEM, Answer.POINTS, Answer.REASON, DATE);

    private final Map<String, Deduction> items = new LinkedHashMap<>();

    DeductionBoard(List<Deduction> deductions) {
        deductions.forEach(item -> items.put(item.id(), item));
    }

    private record Taken(Deduction item, Exact points, String year) {}

    /** Returns what the incidents of a sheet come to, in the rubric's order; notes what was refused. */
    List<Incident> score(ScoreSheet sheet, Hearing hearing, List<Problem> problems) {
        if (sheet.deductions().isEmpty() || items.isEmpty()) {
            return List.of();
        }
        List<Taken> taken = new ArrayList<>();
        sheet.deductions().forEach(value -> read(value, hearing, problems).ifPresent(taken::add));
        List<Incident> incidents = new ArrayList<>();
        for (Deduction item : items.values()) {
            List<Taken> ofItem =
                    taken.stream().filter(one -> one.item().equals(item)).toList();
            if (!ofItem.isEmpty()) {
                incidents.add(incident(item, ofItem));
            }
        }
        return incidents;
    }

    static Exact sum(List<Incident> incidents) {
        Sum sum = new Sum();
        incidents.forEach(incident -> sum.add(incident.points()));
        return sum.total();
    }

    private Optional<Taken> read(Value value, Hearing hearing, List<Problem> problems) {
        if (!(value instanceof Value.Fields fields)) {
            problems.add(Problem.ofSheet("not-object", "deductions", Shown.of(value)));
            return Optional.empty();
        }
        Answer entry = Answer.of(fields, "deductions.");
        entry.allowOnly(KEYS, Set.of());
        Optional<Deduction> item = entry.text(ITEM).flatMap(id -> item(entry, id));
        Optional<Exact> points = item.flatMap(known -> points(entry, known));
        Optional<LocalDate> date = entry.has(DATE) ? entry.day(DATE) : Optional.empty();
        entry.reason(true);
        entry.faults().forEach(fault -> problems.add(new Problem(Optional.empty(), fault)));
        String year = date.or(hearing::asOf)
                .map(day -> Integer.toString(day.getYear()))
                .orElse("");
        return entry.isRefused() ? Optional.empty() : points.map(taken -> new Taken(item.get(), taken, year));
    }

    private Optional<Deduction> item(Answer entry, String id) {
        @Nullable Deduction item = items.get(id);
        if (item == null) {
            entry.refuse("unknown-id", ITEM, Shown.shortened(id), String.join(", ", items.keySet()));
        }
        return Optional.ofNullable(item);
    }

    private static Optional<Exact> points(Answer entry, Deduction item) {
        Exact from = Exact.of(item.from());
        Exact to = Exact.of(item.to());
        return from.equals(to) && !entry.has(Answer.POINTS) ? Optional.of(from) : entry.points(from, to);
    }

    private static Incident incident(Deduction item, List<Taken> taken) {
        Map<String, Exact> byYear = new TreeMap<>();
        taken.forEach(one -> byYear.merge(one.year(), one.points(), Exact::plus));
        Exact sum = byYear.values().stream().reduce(Exact.ZERO, Exact::plus);
        Optional<Exact> cap = item.yearlyCap().map(Exact::of);
        Exact kept = byYear.values().stream()
                .map(points -> cap.map(points::min).orElse(points))
                .reduce(Exact.ZERO, Exact::plus);
        List<Step> steps = new ArrayList<>();
        steps.add(new Added(taken.size(), sum));
        if (!kept.equals(sum)) {
            steps.add(Step.saying("yearly-cap", cap.map(Exact::plain).orElse(""), kept.text()));
        }
        Trace trace = new Trace("deduction", Optional.empty(), item.source(), steps, Map.of());
        return new Incident(item.id(), item.label(), kept, trace);
    }

    private record Added(int incidents, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.incidents", Integer.toString(incidents), points.text());
        }
    }
}
