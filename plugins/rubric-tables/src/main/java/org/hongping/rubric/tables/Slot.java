package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * A cell of a workbook and what it stands for in the document.
 *
 * @param text what it shows
 * @param path where the value stands; empty for what is shown only
 * @param content what may be written into it
 * @param required whether it may not be emptied
 */
record Slot(String text, List<String> path, Content content, boolean required) {
    Slot {
        path = List.copyOf(path);
    }

    static Slot fixed(String text) {
        return new Slot(text, List.of(), Content.FIXED, false);
    }

    /** Says whether a cell says what was written into it, in whatever way a spreadsheet program kept it. */
    boolean isUnchanged(String cell) {
        String now = cell.strip();
        String before = text.strip();
        if (now.equals(before)) {
            return true;
        }
        Optional<BigDecimal> figure = Decimals.parse(now);
        return content.isNumber()
                && figure.isPresent()
                && Decimals.parse(before)
                        .filter(old -> old.compareTo(figure.get()) == 0)
                        .isPresent();
    }

    static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return value instanceof Value.Figure figure ? figure.number().toPlainString() : "";
    }
}
