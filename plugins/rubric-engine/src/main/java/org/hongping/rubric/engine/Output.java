package org.hongping.rubric.engine;

import java.util.function.Consumer;

/** Takes a document piece by piece, in order; names and values by turns within fields. */
public interface Output {
    /** Begins named values. */
    void openFields();

    /** Ends them. */
    void closeFields();

    /** Begins a list. */
    void openItems();

    /** Ends it. */
    void closeItems();

    /** Names the value that comes next. */
    void name(String name);

    /** Takes a text. */
    void text(String text);

    /** Takes a text that comes again in the next document: a rubric's own. */
    default void known(String text) {
        text(text);
    }

    /**
     * Takes again the value it was given under a key before, by identity; returns false if it did not keep that, and
     * takes nothing.
     */
    default boolean again(Object key) {
        return false;
    }

    /** Takes a value that is the same whenever it comes under this key; an output may keep what it made of it. */
    default void keep(Object key, Consumer<Output> writing) {
        writing.accept(this);
    }

    /** Takes a truth value. */
    void truth(boolean holds);

    /** Takes "none". */
    void nothing();
}
