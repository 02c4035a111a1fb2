package org.hongping.rubric.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.function.Supplier;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Message;

/** Compiles expressions against the names of a rubric. Safe for use by many threads. */
public final class Expressions {
    private final Vocabulary vocabulary;
    private final Supplier<CelEnvironment> cel;

    /** Compiles for a rubric that has these names; loads nothing yet. */
    public Expressions(Vocabulary vocabulary) {
        this(vocabulary, CelEnvironment::shared);
    }

    Expressions(Vocabulary vocabulary, Supplier<CelEnvironment> cel) {
        this.vocabulary = vocabulary;
        this.cel = cel;
    }

    /**
     * Compiles a condition.
     *
     * @throws FaultyExpression if it has faults
     */
    public CompiledExpression condition(Expression expression, Reach reach) {
        return compiled(expression, reach, SimpleType.BOOL);
    }

    /**
     * Compiles a formula.
     *
     * @throws FaultyExpression if it has faults
     */
    public CompiledExpression formula(Expression expression, Reach reach) {
        return compiled(expression, reach, CelLibrary.FIGURE);
    }

    /**
     * Compiles what proposes an answer.
     *
     * @throws FaultyExpression if it has faults
     */
    public CompiledExpression proposal(Expression expression) {
        return compiled(expression, Reach.FACTS, CelLibrary.ANSWER);
    }

    private CompiledExpression compiled(Expression expression, Reach reach, CelType type) {
        var key = new KeptExpressions.Key(vocabulary, reach, type, expression.text());
        return cel.get().kept().of(key, () -> compiledNow(expression, reach, type));
    }

    private CompiledExpression compiledNow(Expression expression, Reach reach, CelType type) {
        CelNames names = new CelNames(vocabulary, reach);
        CelAbstractSyntaxTree parsed = sound(expression, cel.get().parse(expression.text()));
        CelRewriter rewriter = new CelRewriter(parsed, names);
        CelAbstractSyntaxTree rewritten = rewriter.rewritten();
        if (!rewriter.faults().isEmpty()) {
            throw new FaultyExpression(expression, rewriter.faults());
        }
        CelAbstractSyntaxTree checked = sound(expression, cel.get().check(rewritten));
        CelType yielded = checked.getResultType();
        if (!type.isAssignableFrom(yielded) && !(type instanceof MapType && yielded instanceof MapType)) {
            String yields = yielded.name();
            throw new FaultyExpression(expression, List.of(Message.of("expression.wrong-type", yields, type.name())));
        }
        return new CompiledExpression(cel.get().program(checked), names.references(), Shortcut.of(checked.getExpr()));
    }

    private static CelAbstractSyntaxTree sound(Expression expression, CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException faulty) {
            throw new FaultyExpression(
                    expression,
                    result.getErrors().stream().map(Expressions::said).toList());
        }
    }

    private static Message said(CelIssue issue) {
        return Message.of(
                "expression.cel", Integer.toString(issue.getSourceLocation().getColumn() + 1), issue.getMessage());
    }
}
