package org.hongping.core.duplicate;

import java.util.List;
import org.hongping.core.registry.Holder;
import org.hongping.rubric.Message;

/**
 * Two entries that may be of the same thing.
 *
 * @param kind estates or enterprises
 * @param one the earlier of the two
 * @param other the later
 * @param why what makes them alike
 */
public record LookAlike(Holder.Kind kind, Candidate one, Candidate other, List<Message> why) {
    /** Copies the reasons. */
    public LookAlike {
        why = List.copyOf(why);
    }

    /** Returns the address where both stand side by side. */
    public String path() {
        return PairId.of(kind, one.id(), other.id()).path();
    }

    String key() {
        return one.id() + " " + other.id();
    }
}
