package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one answer against the sorts that the rule knows. */
final class EntryReader {
    private static final String ITEM = "item";
    private static final String COUNT = "count";
    private static final String DATE = "date";
    private static final String VALID_UNTIL = "validUntil";
    private static final String SAME = "same";
    private static final Set<String> KEYS = Set.of(ITEM, Answer.POINTS, COUNT, DATE, VALID_UNTIL, SAME, Answer.REASON);
    private static final Exact MOST = Exact.of(999_999);

    private final Map<String, EntryItem> items;
    private final Optional<LocalDate> asOf;
    private boolean needsDay;

    EntryReader(Map<String, EntryItem> items, Optional<LocalDate> asOf) {
        this.items = items;
        this.asOf = asOf;
    }

    /**
     * An entry.
     *
     * @param same entries that name the same count once
     * @param counts whether it is in force on the sheet's day
     */
    record Entry(EntryItem item, Exact points, Optional<String> same, boolean counts) {}

    /** Says whether an entry that was read has a date while the sheet names no day. */
    boolean needsDay() {
        return needsDay;
    }

    Optional<Entry> read(Answer entry) {
        entry.allowOnly(KEYS, Set.of());
        entry.reason(false);
        Optional<EntryItem> item = entry.text(ITEM).flatMap(id -> item(entry, id));
        Optional<Exact> count = entry.has(COUNT) ? entry.count(COUNT, MOST) : Optional.of(Exact.ONE);
        Optional<String> same = entry.has(SAME) ? entry.text(SAME) : Optional.empty();
        Optional<LocalDate> date = entry.has(DATE) ? entry.day(DATE) : Optional.empty();
        Optional<LocalDate> until = entry.has(VALID_UNTIL) ? entry.day(VALID_UNTIL) : Optional.empty();
        if (item.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        if (item.get().validMonths().isPresent() && !entry.has(DATE)) {
            entry.refuse("field-missing", DATE);
        }
        boolean counts = counts(item.get(), date, until);
        return points(entry, item.get()).map(points -> new Entry(item.get(), points.times(count.get()), same, counts));
    }

    private Optional<EntryItem> item(Answer entry, String id) {
        @Nullable EntryItem item = items.get(id);
        if (item == null) {
            entry.refuse("unknown-id", ITEM, Shown.shortened(id), String.join(", ", items.keySet()));
        }
        return Optional.ofNullable(item);
    }

    private static Optional<Exact> points(Answer entry, EntryItem item) {
        Exact from = Exact.of(item.from());
        Exact to = Exact.of(item.to());
        if (!from.equals(to) || entry.has(Answer.POINTS)) {
            return entry.points(from, to);
        }
        return Optional.of(from);
    }

    /** Whether it has happened and is still in force; the last day is still within. */
    private boolean counts(EntryItem item, Optional<LocalDate> date, Optional<LocalDate> until) {
        if (date.isEmpty() && until.isEmpty()) {
            return true;
        }
        needsDay |= asOf.isEmpty();
        Optional<LocalDate> expires = date.flatMap(day -> item.validMonths().map(months -> day.plusMonths(months)));
        return asOf.isPresent()
                && date.filter(day -> day.isAfter(asOf.get())).isEmpty()
                && until.filter(day -> day.isBefore(asOf.get())).isEmpty()
                && expires.filter(day -> day.isBefore(asOf.get())).isEmpty();
    }

    /** Of entries that name the same, keeps the one with the most points. */
    static List<Entry> once(List<Entry> entries) {
        List<Entry> kept = new ArrayList<>();
        Map<String, Entry> best = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.same().isEmpty()) {
                kept.add(entry);
            } else {
                best.merge(
                        entry.same().get(),
                        entry,
                        (old, more) -> more.points().compareTo(old.points()) > 0 ? more : old);
            }
        }
        kept.addAll(best.values());
        return kept;
    }
}
