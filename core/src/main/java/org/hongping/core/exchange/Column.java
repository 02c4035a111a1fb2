package org.hongping.core.exchange;

import java.util.List;
import org.hongping.core.xlsx.NewColumn.Content;
import org.hongping.rubric.Message;

/**
 * A column of a kind of sheet, said once for template, export and import.
 *
 * @param field the name under which its text is read
 * @param heading its words; what stands behind them in brackets is its unit
 * @param also other headings under which people have it, parted by commas; the same as the heading if there are none
 * @param hint how it is filled in, with an example
 * @param width in characters
 * @param content what its cells hold
 * @param need whether a sheet and a row need it
 * @param choices what may be chosen, if it is one of a few
 */
public record Column(
        String field,
        Message heading,
        Message also,
        Message hint,
        int width,
        Content content,
        Need need,
        List<Option> choices) {
    /** Copies the choices. */
    public Column {
        choices = List.copyOf(choices);
    }

    /** Whether a column must be there. */
    public enum Need {
        /** Each row fills it. */
        REQUIRED,
        /** It may be left empty or out. */
        OPTIONAL,
        /** Written by an export, so that its rows are known again; no template has it. */
        EXPORTED
    }

    /**
     * One of a few.
     *
     * @param code what is read for it
     * @param word what stands in the cell
     */
    public record Option(String code, Message word) {}

    /** A column of text without choices. */
    public static Column of(String field, Message heading, Message also, Message hint, int width) {
        return new Column(field, heading, also, hint, width, Content.TEXT, Need.OPTIONAL, List.of());
    }

    /** The same, needed by every row. */
    public Column required() {
        return new Column(field, heading, also, hint, width, content, Need.REQUIRED, choices);
    }

    /** The same, which only an export has. */
    public Column exported() {
        return new Column(field, heading, also, hint, width, content, Need.EXPORTED, choices);
    }

    /** The same, with numbers or days in it. */
    public Column holding(Content other) {
        return new Column(field, heading, also, hint, width, other, need, choices);
    }

    /** The same, with one of these in it. */
    public Column choosing(List<Option> few) {
        return new Column(field, heading, also, hint, width, content, need, few);
    }
}
