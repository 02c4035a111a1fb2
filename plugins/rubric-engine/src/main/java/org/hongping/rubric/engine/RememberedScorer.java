package org.hongping.rubric.engine;

import org.jspecify.annotations.Nullable;

/** A row that an expression looks at: scored once in a hearing, whoever asks first. */
final class RememberedScorer extends RowAround {
    private final int place;

    /** @param place where a hearing keeps what it came to, from 0 */
    RememberedScorer(NodeScorer row, int place) {
        super(row);
        this.place = place;
    }

    @Override
    public @Nullable NodeScore score(Hearing hearing) {
        return hearing.remembered(place, row());
    }
}
