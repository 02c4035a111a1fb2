package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hongping.rubric.document.Findings;

/** Finds work that two lines of a table both give points for: a quoted name in both, or items that are much alike. */
final class DraftOverlaps {
    private static final Pattern QUOTED = Pattern.compile("“([^“”]{4,24})”");
    private static final int LEAST = 10;

    private final ReadTable table;
    private final List<ImportedRow> rows;
    private final Findings findings;

    /** An item of a line. */
    private record Item(String code, String text, Set<String> pairs) {}

    DraftOverlaps(ReadTable table, List<ImportedRow> rows, Findings findings) {
        this.table = table;
        this.rows = rows;
        this.findings = findings;
    }

    void check() {
        Map<String, Set<String>> quoted = new TreeMap<>();
        List<Item> items = new ArrayList<>();
        List<SourceRow> scored =
                table.rows().stream().filter(row -> row.points().isPresent()).toList();
        for (int index = 0; index < scored.size(); index++) {
            String code = rows.get(index).code();
            Standard standard = Standard.of(scored.get(index).standard());
            QUOTED.matcher(standard.complete())
                    .results()
                    .forEach(found -> quoted.computeIfAbsent(found.group(1), any -> new TreeSet<>())
                            .add(code));
            (standard.items().isEmpty() ? List.of(standard.whole()) : standard.items())
                    .forEach(item -> items.add(new Item(code, item, pairs(item))));
        }
        quoted.forEach(this::named);
        alike(items);
    }

    /** A name that is everywhere is the name of the scheme. */
    private void named(String name, Set<String> codes) {
        if (codes.size() == 2 && !Plain.of(table.title()).contains(name)) {
            overlap(List.copyOf(codes), name);
        }
    }

    private void alike(List<Item> items) {
        for (int one = 0; one < items.size(); one++) {
            for (int other = one + 1; other < items.size(); other++) {
                Item left = items.get(one);
                Item right = items.get(other);
                if (!left.code().equals(right.code()) && areAlike(left, right)) {
                    overlap(List.of(left.code(), right.code()), Plain.label(left.text()));
                }
            }
        }
    }

    private void overlap(List<String> codes, String what) {
        List<String> sorted = codes.stream().sorted().toList();
        findings.warning(Optional.empty(), "table.draft-overlap", sorted.get(0), sorted.get(1), what);
    }

    private static boolean areAlike(Item left, Item right) {
        Set<String> both = new HashSet<>(left.pairs());
        both.retainAll(right.pairs());
        int least = Math.min(left.pairs().size(), right.pairs().size());
        int most = Math.max(left.pairs().size(), right.pairs().size());
        return least >= LEAST && both.size() * 2 >= most;
    }

    private static Set<String> pairs(String text) {
        String plain = Plain.withoutNumber(text);
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index + 1 < plain.length(); index++) {
            pairs.add(plain.substring(index, index + 2));
        }
        return pairs;
    }
}
