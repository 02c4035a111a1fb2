package org.hongping.rubric.edition;

import java.util.HashSet;
import java.util.Set;

/** How alike two short names are. */
final class Likeness {
    private Likeness() {}

    /** Returns 2 if at least half of all pairs of neighbouring characters are in both names, else 0. */
    static int ofLabels(String left, String right) {
        Set<String> all = pairs(left);
        Set<String> both = new HashSet<>(all);
        both.retainAll(pairs(right));
        all.addAll(pairs(right));
        return both.size() * 2 >= all.size() && !all.isEmpty() ? 2 : 0;
    }

    private static Set<String> pairs(String label) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < label.length(); i++) {
            pairs.add(label.substring(i, i + 2));
        }
        return pairs;
    }
}
