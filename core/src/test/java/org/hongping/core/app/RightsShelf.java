package org.hongping.core.app;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What requests are about, made when it is first asked for and again after it was changed. */
final class RightsShelf {
    private final Map<String, Object> kept = new HashMap<>();
    private int number;

    /** Returns what is kept under that word, made now if there is none. */
    <T> T kept(String word, Class<T> kind, Supplier<T> making) {
        Object there = kept.get(word);
        if (there == null) {
            there = making.get();
            kept.put(word, there);
        }
        return kind.cast(there);
    }

    /** Returns the id of what is kept under that word. */
    String id(String word, Supplier<String> making) {
        return kept(word, String.class, making);
    }

    /** Returns a name nothing had before. */
    String next(String name) {
        return name + " " + count();
    }

    /** Returns a number nothing had before. */
    int count() {
        return ++number;
    }

    void clear() {
        kept.clear();
    }
}
