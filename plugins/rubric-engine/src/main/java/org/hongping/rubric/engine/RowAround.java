package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** A row with something around it; what is not said otherwise is as the row says. */
abstract class RowAround implements NodeScorer {
    private final NodeScorer row;

    RowAround(NodeScorer row) {
        this.row = row;
    }

    NodeScorer row() {
        return row;
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
    public boolean isConditional() {
        return row.isConditional();
    }

    @Override
    public Stream<AssessorGroup> bodies() {
        return row.bodies();
    }

    @Override
    public boolean isNamedByMembers(Hearing hearing) {
        return row.isNamedByMembers(hearing);
    }

    @Override
    public @Nullable NodeScore excused(Hearing hearing, List<Step> why) {
        return row.excused(hearing, why);
    }

    @Override
    public NodeScore undetermined(Hearing hearing, List<Step> why) {
        return row.undetermined(hearing, why);
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return row.stands(hearing);
    }

    @Override
    public void reportStray(Hearing hearing) {
        row.reportStray(hearing);
    }
}
