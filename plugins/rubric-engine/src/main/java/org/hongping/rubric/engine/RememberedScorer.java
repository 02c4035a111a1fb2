package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.exact.Exact;

/** A row that an expression looks at: scored once in a hearing, whoever asks first. */
final class RememberedScorer implements NodeScorer {
    private final NodeScorer row;
    private final int place;

    /** @param place where a hearing keeps what it came to, from 0 */
    RememberedScorer(NodeScorer row, int place) {
        this.row = row;
        this.place = place;
    }

    @Override
    public Optional<NodeScore> score(Hearing hearing) {
        return hearing.remembered(place, row);
    }

    @Override
    public Optional<NodeScore> excused(Hearing hearing, List<Step> why) {
        return row.excused(hearing, why);
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return row.stands(hearing);
    }

    @Override
    public NodeScore undetermined(Hearing hearing, List<Step> why) {
        return row.undetermined(hearing, why);
    }

    @Override
    public void reportStray(Hearing hearing) {
        row.reportStray(hearing);
    }

    @Override
    public boolean isConditional() {
        return row.isConditional();
    }

    @Override
    public Exact max() {
        return row.max();
    }

    @Override
    public Exact weight() {
        return row.weight();
    }

    @Override
    public boolean hasFigure() {
        return row.hasFigure();
    }

    @Override
    public Stream<AssessorGroup> bodies() {
        return row.bodies();
    }

    @Override
    public boolean isNamedByMembers(Hearing hearing) {
        return row.isNamedByMembers(hearing);
    }
}
