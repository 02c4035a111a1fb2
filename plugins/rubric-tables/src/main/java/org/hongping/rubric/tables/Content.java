package org.hongping.rubric.tables;

/** What a cell of a workbook may hold. */
enum Content {
    /** Shown, not to be changed. */
    FIXED,
    /** Any text. */
    TEXT,
    /** A decimal. */
    FIGURE,
    /** A whole number. */
    COUNT,
    /** Label or id of a body that scores. */
    ASSESSOR;

    boolean isOpen() {
        return this != FIXED;
    }

    boolean isNumber() {
        return this == FIGURE || this == COUNT;
    }
}
