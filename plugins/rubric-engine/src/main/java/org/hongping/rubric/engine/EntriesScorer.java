package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** Points of dated entries, added or taken away, as of the sheet's day. */
final class EntriesScorer implements RuleScorer {
    private static final String ENTRIES = "entries";
    private static final Set<String> KEYS = Set.of(ENTRIES);

    private final Map<String, EntryItem> items = new LinkedHashMap<>();
    private final Exact cap;

    EntriesScorer(Entries rule, Exact max) {
        rule.items().forEach(item -> items.put(item.id(), item));
        this.cap = rule.cap().map(Exact::of).orElse(max);
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<List<Answer>> given = answer.each(ENTRIES);
        if (given.isEmpty()) {
            return answer.refused();
        }
        EntryReader reader = new EntryReader(items, hearing.asOf());
        List<EntryReader.Entry> entries = new ArrayList<>();
        given.get().forEach(entry -> reader.read(entry).ifPresent(entries::add));
        if (answer.isRefused()) {
            return answer.refused();
        }
        return reader.needsDay()
                ? Verdict.undetermined(List.of(Message.of("expression.lacks-input", GateBoard.AS_OF)))
                : verdict(entries);
    }

    private Verdict verdict(List<EntryReader.Entry> entries) {
        List<Step> steps = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (EntryItem item : items.values()) {
            List<EntryReader.Entry> ofItem =
                    entries.stream().filter(entry -> entry.item().equals(item)).toList();
            if (!ofItem.isEmpty()) {
                sum = sum.plus(points(item, ofItem, steps));
            }
        }
        if (steps.isEmpty()) {
            steps.add(Step.saying("entries-none"));
        }
        Exact points = sum.min(cap);
        if (!points.equals(sum)) {
            steps.add(new Capped(sum, cap));
        }
        return new Verdict.Awarded(points, Optional.empty(), steps);
    }

    private static Exact points(EntryItem item, List<EntryReader.Entry> entries, List<Step> steps) {
        List<EntryReader.Entry> counted = EntryReader.once(
                entries.stream().filter(EntryReader.Entry::counts).toList());
        Exact sum = counted.stream().map(EntryReader.Entry::points).reduce(Exact.ZERO, Exact::plus);
        Exact kept = item.cap().map(Exact::of).map(sum::min).orElse(sum);
        steps.add(new OfItem(item, entries.size(), counted.size(), kept));
        if (!kept.equals(sum)) {
            steps.add(new Capped(sum, kept));
        }
        return item.takesAway() ? kept.negated() : kept;
    }

    private record OfItem(EntryItem item, int given, int counted, Exact points) implements Step {
        @Override
        public Message message() {
            String key = item.takesAway() ? "trace.entries-away" : "trace.entries-added";
            return Message.of(key, item.label(), Integer.toString(given), Integer.toString(counted), points.text());
        }
    }
}
