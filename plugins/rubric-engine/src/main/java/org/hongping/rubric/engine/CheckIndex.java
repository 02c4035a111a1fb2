package org.hongping.rubric.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.rubric.Check;
import org.hongping.rubric.Value;

/** Finds checks by id. */
final class CheckIndex {
    /** Lists of up to this many checks have few enough ways of being ticked to keep what each comes to. */
    private static final int MOST_BITS = 10;

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

    /** Returns the ticks of a number whose bits say which checks are ticked. */
    Ticks ticked(int bits) {
        return ticked(BitSet.valueOf(new long[] {bits}));
    }

    /** Returns the number whose bits say what is ticked; -1 if there are too many checks or the list has a fault. */
    int bits(Value list) {
        if (!(list instanceof Value.Items ticked) || checks.size() > MOST_BITS) {
            return -1;
        }
        int bits = 0;
        for (Value item : ticked.items()) {
            int place = item instanceof Value.Text text ? place(text.text()) : -1;
            if (place < 0 || (bits & (1 << place)) != 0) {
                return -1;
            }
            bits |= 1 << place;
        }
        return bits;
    }

    /** Returns how many different ticks there may be, 0 where they are too many to number. */
    int ways() {
        return checks.size() > MOST_BITS ? 0 : 1 << checks.size();
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
