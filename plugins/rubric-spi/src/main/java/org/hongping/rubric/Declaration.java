package org.hongping.rubric;

import java.util.List;

/**
 * An input or fact a sheet may hold; an undeclared key in a sheet is a problem.
 *
 * @param id key in the sheet, for example {@code estateAge}
 * @param type what its value is
 * @param label short name, zh-CN
 * @param options what a {@link Type#CHOICE} offers; empty elsewhere
 */
public record Declaration(String id, Type type, String label, List<Option> options) {
    /** Copies the options. */
    public Declaration {
        options = List.copyOf(options);
    }

    /** What a value is. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** An exact figure. */
        NUMBER,
        /** A day, {@code 2022-11-01}. */
        DATE,
        /** True or false. */
        BOOLEAN,
        /** One of the options' ids. */
        CHOICE
    }

    /**
     * One choice.
     *
     * @param id value in the sheet
     * @param label short name, zh-CN
     */
    public record Option(String id, String label) {}
}
