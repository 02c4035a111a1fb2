package org.hongping.rubric.advice;

import java.util.List;

/**
 * What may be gained from a sheet.
 *
 * @param changes single changes of an answer that gain, the largest gain first, then in the order of the sheet
 * @param margins how far the next grades are
 * @param without lines short of their maximum where no change of the answer gains
 */
public record Advice(List<Change> changes, List<Margin> margins, List<Without> without) {
    /** Copies the lists. */
    public Advice {
        changes = List.copyOf(changes);
        margins = List.copyOf(margins);
        without = List.copyOf(without);
    }
}
