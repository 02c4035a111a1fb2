package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Value;

/** The edges of a list of entries: every item, both ends of its range, its validity, and the caps. */
record EntryEdges(Entries rule, String asOf) {
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        edges.add(Edge.taken(entries(List.of()), "skeleton.none"));
        for (EntryItem item : rule.items()) {
            one(edges, item);
            item.cap().ifPresent(cap -> capped(edges, item, cap));
        }
        rule.cap()
                .ifPresent(cap -> rule.items().stream()
                        .filter(item -> !item.takesAway())
                        .max(java.util.Comparator.comparing(EntryItem::to))
                        .ifPresent(item -> capped(edges, item, cap)));
        return edges;
    }

    private void one(List<Edge> edges, EntryItem item) {
        if (item.from().compareTo(item.to()) == 0) {
            edges.add(Edge.taken(entries(List.of(entry(item, item.to(), asOf))), "skeleton.only", item.label()));
        } else {
            List<Edge> range = new ArrayList<>();
            EdgeAnswers.range(range, entry(item, item.to(), asOf), item.label(), item.from(), item.to());
            range.forEach(edge -> edges.add(new Edge(entries(List.of(edge.answer())), edge.what(), edge.refused())));
        }
        item.validMonths().ifPresent(months -> {
            LocalDate last = LocalDate.parse(asOf).minusMonths(months);
            dated(edges, item, last, "skeleton.entry-last-day");
            dated(edges, item, last.minusDays(1), "skeleton.entry-expired");
        });
    }

    private void dated(List<Edge> edges, EntryItem item, LocalDate day, String key) {
        Value entry = entry(item, item.to(), day.toString());
        edges.add(Edge.taken(entries(List.of(entry)), key, item.label(), day.toString()));
    }

    private void capped(List<Edge> edges, EntryItem item, BigDecimal cap) {
        BigDecimal each = item.to().abs();
        if (each.signum() == 0) {
            return;
        }
        BigDecimal reached = cap.abs().divide(each, 0, RoundingMode.CEILING);
        String shown = cap.toPlainString();
        edges.add(Edge.taken(times(item, reached), "skeleton.entry-cap", item.label(), shown));
        edges.add(Edge.taken(times(item, reached.add(BigDecimal.ONE)), "skeleton.entry-over", item.label(), shown));
    }

    private Value.Fields times(EntryItem item, BigDecimal count) {
        return entries(List.of(Shapes.with(entry(item, item.to(), asOf), "count", Shapes.figure(count))));
    }

    private static Value.Fields entries(List<? extends Value> entries) {
        return Shapes.of("entries", Shapes.list(entries));
    }

    private static Value.Fields entry(EntryItem item, BigDecimal points, String day) {
        Value.Fields entry = Shapes.of("item", Value.text(item.id()));
        Value.Fields scored =
                item.from().compareTo(item.to()) == 0 ? entry : Shapes.with(entry, "points", Shapes.figure(points));
        return Optional.of(scored)
                .filter(any -> item.validMonths().isPresent())
                .map(dated -> Shapes.with(dated, "date", Value.text(day)))
                .orElse(scored);
    }
}
