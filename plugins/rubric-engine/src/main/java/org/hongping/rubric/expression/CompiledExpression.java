package org.hongping.rubric.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** An expression ready to be evaluated. Safe for use by many threads; equal scopes give equal outcomes. */
public final class CompiledExpression {
    private final CelRuntime.Program program;
    private final References references;
    private final Optional<Shortcut.Condition> shortcut;

    /** @param shortcut decides the expression where it can */
    CompiledExpression(CelRuntime.Program program, References references, Optional<Shortcut.Condition> shortcut) {
        this.program = program;
        this.references = references;
        this.shortcut = shortcut;
    }

    /** Returns the rows and facts it looks at. */
    public References references() {
        return references;
    }

    /** Evaluates a condition. */
    public Known<Boolean> truth(Scope scope) {
        Optional<Boolean> plain = plain(scope);
        return plain.isPresent() ? Known.truth(plain.get()) : evaluated(scope);
    }

    /** Returns whether the condition holds, if that can be told without CEL's runtime. */
    Optional<Boolean> plain(Scope scope) {
        return shortcut.isPresent() ? shortcut.get().holds(scope) : Optional.empty();
    }

    /** Leaves the condition to CEL, which also notes what it lacks. */
    Known<Boolean> evaluated(Scope scope) {
        return known(scope, yielded -> yielded instanceof Boolean holds ? Optional.of(holds) : Optional.empty());
    }

    /** Evaluates a formula. */
    public Known<Exact> figure(Scope scope) {
        return known(scope, yielded -> yielded instanceof Exact figure ? Optional.of(figure) : Optional.empty());
    }

    /** Evaluates a proposal; its value is an answer. */
    public Known<Value> answer(Scope scope) {
        return known(scope, CelValues::out);
    }

    private <T> Known<T> known(Scope scope, Function<Object, Optional<T>> read) {
        Inquiry inquiry = Inquiry.into(scope);
        return read.apply(yielded(inquiry)).map(Known::of).orElseGet(() -> Known.undetermined(inquiry.lacking()));
    }

    /** An expression that fails has met something that is none where a figure was needed: that is undetermined. */
    private Object yielded(Inquiry inquiry) {
        try {
            return program.eval(inquiry);
        } catch (CelEvaluationException noValue) {
            return CelValues.UNKNOWN;
        }
    }
}
