package org.hongping.plugin;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. Safe for use by many threads. */
final class Once<T> {
    private final Supplier<T> making;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        Optional<T> known = made;
        return known.isPresent() ? known.get() : make();
    }

    /** Returns it if anybody has asked for it. */
    Optional<T> ifMade() {
        return made;
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }
}
