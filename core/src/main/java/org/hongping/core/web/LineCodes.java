package org.hongping.core.web;

/** How numbers of lines are written for people. */
public final class LineCodes {
    /** Stands before what tells rows apart that the source numbers alike and of which one subject gets one. */
    private static final char VARIANT = '@';

    private LineCodes() {}

    /** Returns {@code 3.1.1} for {@code 3.1.1@new}: for whom a row is, its section says. */
    public static String shown(String code) {
        int end = code.indexOf(VARIANT);
        return end < 0 ? code : code.substring(0, end);
    }

    /** Returns {@code new} for {@code 3.1.1@new}; empty text for all rows that have no other beside them. */
    public static String variant(String code) {
        int end = code.indexOf(VARIANT);
        return end < 0 ? "" : code.substring(end + 1);
    }

    /** Returns how a line is named within a page and its scripts, {@code 3-1-1-new}: letters, figures and hyphens alone. */
    public static String anchor(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "-");
    }
}
