package org.hongping.rubric.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.rubric.Check;

/** Finds checks by id. */
final class CheckIndex {
    private final List<Check> checks;
    private final Map<String, Integer> places = new HashMap<>();
    private final Ticks none;

    CheckIndex(List<Check> checks) {
        this.checks = checks;
        this.none = new Ticks(checks, new BitSet());
        for (int i = 0; i < checks.size(); i++) {
            places.put(checks.get(i).id(), i);
        }
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    int size() {
        return checks.size();
    }

    /** Returns the place of the check in the list, -1 if there is none of that id. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    Ticks none() {
        return none;
    }

    Ticks ticked(BitSet places) {
        return new Ticks(checks, places);
    }

    /** Returns all ids, as a list in a sentence. */
    String ids() {
        return checks.stream().map(Check::id).collect(Collectors.joining(", "));
    }
}
