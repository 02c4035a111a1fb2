package org.hongping.core.duplicate;

import java.util.Arrays;
import org.hongping.core.registry.Holder;
import org.hongping.core.storage.Id;
import org.hongping.core.web.NotFound;

/**
 * Names two entries of one kind, in order of their ids.
 *
 * @param kind estates or enterprises
 * @param one the smaller id
 * @param other the greater id
 */
public record PairId(Holder.Kind kind, String one, String other) implements Id {
    static PairId of(Holder.Kind kind, String one, String other) {
        return one.compareTo(other) <= 0 ? new PairId(kind, one, other) : new PairId(kind, other, one);
    }

    /**
     * Returns the kind that addresses call so.
     *
     * @throws NotFound if there is none
     */
    static Holder.Kind kind(String plural) {
        return Arrays.stream(Holder.Kind.values())
                .filter(kind -> kind.plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> new NotFound(plural));
    }

    /** Returns the address where both stand side by side. */
    public String path() {
        return "/duplicates/" + kind.plural() + "/" + one + "/" + other;
    }

    @Override
    public String text() {
        return one + "+" + other;
    }

    /** Returns the one that stays, named by its id, if it is one of the two. */
    Holder holder(String id) {
        return new Holder(kind, id.equals(other) ? other : one);
    }

    Holder besides(Holder stays) {
        return new Holder(kind, stays.text().equals(one) ? other : one);
    }
}
