package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.exact.Exact;

/**
 * What a whole sheet comes to, as expressions see it.
 *
 * @param total the total; empty while it is open or where there is none
 * @param base points of the base sections; empty while they are open
 * @param bonus points of the bonus sections; empty while they are open
 */
record Totals(Optional<Exact> total, Optional<Exact> base, Optional<Exact> bonus) {
    static final Totals UNKNOWN = new Totals(Optional.empty(), Optional.empty(), Optional.empty());
}
