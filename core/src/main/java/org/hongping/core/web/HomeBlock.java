package org.hongping.core.web;

import java.util.Optional;

/** What a feature puts on the first page after signing in. Blocks stand in the order {@code app} names them. */
@FunctionalInterface
public interface HomeBlock {
    /** Returns what this visitor has to do here, empty if nothing concerns them. */
    Optional<HomeCard> card(Visitor visitor);
}
