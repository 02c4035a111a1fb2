package org.hongping.core.xlsx;

import java.util.List;

/**
 * A column of a sheet of ours.
 *
 * @param heading its words
 * @param width in characters
 * @param content what its cells hold
 * @param required whether every row needs it
 * @param choices what may be chosen; empty if anything may be typed
 * @param open whether something else than the choices may be typed too
 */
public record NewColumn(
        String heading, int width, Content content, boolean required, List<String> choices, boolean open) {
    /** Copies the choices. */
    public NewColumn {
        choices = List.copyOf(choices);
    }

    /** What the cells of a column hold. */
    public enum Content {
        /** Text, kept as it was typed: a long code, a telephone number. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day, 2008-06-30. */
        DAY
    }
}
