package org.hongping.core.rubric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hongping.plugin.Installation;

/** What was refused lately, the latest first; a file that is taken later is forgotten. Safe for many threads. */
final class Refusals {
    private static final int MOST = 20;

    private final Deque<Installation> refused = new ArrayDeque<>();

    synchronized void settled(Installation installation) {
        refused.removeIf(earlier -> earlier.name().equals(installation.name()));
        if (!installation.isServed()) {
            refused.addFirst(installation);
        }
        while (refused.size() > MOST) {
            refused.removeLast();
        }
    }

    synchronized List<Installation> all() {
        return List.copyOf(refused);
    }
}
