package org.hongping.plugin.hook;

import java.util.Optional;

/**
 * Opens after so many faults in a row and stays open until somebody closes it: never by itself, because a line that is
 * scored by a hook on some days and by people on others is fair to nobody. Safe for use by many threads.
 */
final class Breaker {
    private final int limit;
    private int inRow;
    private Optional<PluginFault> last = Optional.empty();

    Breaker(int limit) {
        this.limit = limit;
    }

    /** Returns the fault that opened it, if it is open. */
    synchronized Optional<PluginFault> open() {
        return inRow >= limit ? last : Optional.empty();
    }

    synchronized void succeeded() {
        if (inRow < limit) {
            close();
        }
    }

    /** Counts a fault and says whether it is the one that opens. */
    synchronized boolean failed(PluginFault fault) {
        if (inRow < limit) {
            inRow++;
            last = Optional.of(fault);
            return inRow == limit;
        }
        return false;
    }

    synchronized void close() {
        inRow = 0;
        last = Optional.empty();
    }
}
