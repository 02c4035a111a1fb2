package org.hongping.core.xlsx;

/**
 * A cell that is not empty, as a person would read it aloud.
 *
 * @param column from 0
 * @param text what stands in it: a day as 2008-06-30, a share as 92%, a number without an exponent
 * @param nature what the sheet takes it for
 * @param style its place in the list of styles
 */
public record Cell(int column, String text, Nature nature, int style) {
    /** What a sheet takes the content of a cell for. */
    public enum Nature {
        /** Text, also the text a formula comes to. */
        TEXT,
        /** A number, a day or a share. */
        NUMBER,
        /** A number of so many digits that the last ones were lost when it was typed. */
        CUT_OFF,
        /** A formula that comes to nothing, such as #N/A. */
        ERROR
    }
}
