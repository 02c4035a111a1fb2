package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** A row that is there only while its condition holds. */
record ConditionalScorer(NodeScorer row, CompiledExpression appliesWhen) implements NodeScorer {
    @Override
    public Optional<NodeScore> score(Hearing hearing) {
        Known<Boolean> applies = appliesWhen.truth(hearing.scope());
        if (applies.value().isEmpty()) {
            return Optional.of(row.undetermined(hearing, List.of(Lacking.of(applies.lacks()))));
        }
        if (applies.value().get()) {
            return row.score(hearing);
        }
        row.reportStray(hearing);
        return Optional.empty();
    }

    @Override
    public Optional<NodeScore> excused(Hearing hearing, List<Step> why) {
        if (appliesWhen.truth(hearing.scope()).value().orElse(true)) {
            return row.excused(hearing, why);
        }
        row.reportStray(hearing);
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return appliesWhen
                .truth(hearing.scope())
                .value()
                .flatMap(applies -> applies ? row.stands(hearing) : Optional.of(false));
    }

    @Override
    public boolean isConditional() {
        return true;
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

    @Override
    public NodeScore undetermined(Hearing hearing, List<Step> why) {
        return row.undetermined(hearing, why);
    }

    @Override
    public void reportStray(Hearing hearing) {
        row.reportStray(hearing);
    }
}
