package org.hongping.rubric;

import java.util.List;
import java.util.Optional;

/**
 * An input or fact a sheet may hold; an undeclared key in a sheet is a problem.
 *
 * @param id key in the sheet, for example {@code estateAge}
 * @param type what its value is
 * @param label what it means, short, zh-CN
 * @param unit what a {@link Type#NUMBER} counts or measures, zh-CN, for example {@code 户}
 * @param options what a {@link Type#CHOICE} offers; empty elsewhere
 * @param source clause that asks for it
 */
public record Declaration(
        String id, Type type, String label, Optional<String> unit, List<Option> options, Optional<Source> source) {
    /** Copies the options. */
    public Declaration {
        options = List.copyOf(options);
    }

    /** Returns a declaration of nothing but its name, type and meaning. */
    public static Declaration of(String id, Type type, String label) {
        return new Declaration(id, type, label, Optional.empty(), List.of(), Optional.empty());
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
