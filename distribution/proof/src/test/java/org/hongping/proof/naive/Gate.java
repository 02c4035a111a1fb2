package org.hongping.proof.naive;

import java.util.Optional;

/**
 * What keeps a subject out.
 *
 * @param id its name
 * @param flagOnly whether it is only shown
 * @param holds whether it does; nothing while nobody knows
 * @param refused whether the answer to it was not accepted
 */
public record Gate(String id, boolean flagOnly, Optional<Boolean> holds, boolean refused) {
    /** A gate that keeps out. */
    public static Gate bars(String id, Optional<Boolean> holds) {
        return new Gate(id, false, holds, false);
    }

    /** A gate that is shown and nothing else. */
    public static Gate flags(String id, Optional<Boolean> holds) {
        return new Gate(id, true, holds, false);
    }
}
