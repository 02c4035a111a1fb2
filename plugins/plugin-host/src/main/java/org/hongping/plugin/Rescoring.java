package org.hongping.plugin;

import java.util.List;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/**
 * The answers given under one edition, scored under another: rows are followed to their new numbers, and what the other
 * edition does not take is left out and named.
 *
 * @param result what the sheet comes to under the other edition
 * @param sheet the sheet as it was carried over
 * @param notCarried answers that could not be carried, each with the reason
 */
public record Rescoring(Result result, Value.Fields sheet, List<NotCarried> notCarried) {
    /** Copies the list. */
    public Rescoring {
        notCarried = List.copyOf(notCarried);
    }

    /**
     * Something that could not be carried.
     *
     * @param what the row's code in the older edition, or the name of a fact, input or gate
     * @param why the reason
     */
    public record NotCarried(String what, Message why) {}

    /** Scores a sheet of one revision under another. */
    public static Rescoring of(RubricRevision older, RubricRevision newer, Value.Fields sheet) {
        return new Rescorer(older, newer).rescored(sheet);
    }
}
