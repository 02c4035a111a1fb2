package org.hongping.rubric.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Notes ids that stand twice in one list. */
final class UniqueIds {
    private UniqueIds() {}

    static <T> void check(String list, List<T> items, Function<T, String> id, Marks marks, Findings findings) {
        Seen seen = new Seen(list, findings);
        for (int index = 0; index < items.size(); index++) {
            seen.add(id.apply(items.get(index)), marks.item(index));
        }
    }

    /** The ids seen so far. */
    static final class Seen {
        private final String list;
        private final Findings findings;
        private final Set<String> ids = new HashSet<>();

        Seen(String list, Findings findings) {
            this.list = list;
            this.findings = findings;
        }

        void add(String id, Marks item) {
            if (!ids.add(id)) {
                findings.error(item.field("id").place(), "finding.duplicate-id", list, id);
            }
        }
    }
}
