package org.hongping.rubric.engine;

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

    /** Takes a truth value. */
    void truth(boolean holds);

    /** Takes "none". */
    void nothing();
}
