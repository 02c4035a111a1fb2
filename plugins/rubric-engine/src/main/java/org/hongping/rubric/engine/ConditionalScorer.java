package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;
import org.jspecify.annotations.Nullable;

/** A row that is there only while its condition holds. */
final class ConditionalScorer extends RowAround {
    private final CompiledExpression appliesWhen;

    ConditionalScorer(NodeScorer row, CompiledExpression appliesWhen) {
        super(row);
        this.appliesWhen = appliesWhen;
    }

    @Override
    public @Nullable NodeScore score(Hearing hearing) {
        Known<Boolean> applies = appliesWhen.truth(hearing.scope());
        if (applies.value().isEmpty()) {
            return row().undetermined(hearing, List.of(Lacking.of(applies.lacks())));
        }
        return applies.value().get() ? row().score(hearing) : gone(hearing);
    }

    @Override
    public @Nullable NodeScore excused(Hearing hearing, List<Step> why) {
        return appliesWhen.truth(hearing.scope()).value().orElse(true) ? row().excused(hearing, why) : gone(hearing);
    }

    private @Nullable NodeScore gone(Hearing hearing) {
        row().reportStray(hearing);
        return null;
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return appliesWhen
                .truth(hearing.scope())
                .value()
                .flatMap(applies -> applies ? row().stands(hearing) : Optional.of(false));
    }

    @Override
    public boolean isConditional() {
        return true;
    }
}
