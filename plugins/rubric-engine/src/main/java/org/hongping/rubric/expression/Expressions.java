package org.hongping.rubric.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Message;

/** Compiles expressions against the names of a rubric. Safe for use by many threads. */
public final class Expressions {
    private final Vocabulary vocabulary;

    /** Compiles for a rubric that has these names; loads nothing yet. */
    public Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        CelNames names = new CelNames(vocabulary, reach);
        CelAbstractSyntaxTree parsed = sound(expression, Cel.COMPILER.parse(expression.text()));
        CelRewriter rewriter = new CelRewriter(parsed, names);
        CelAbstractSyntaxTree rewritten = rewriter.rewritten();
        if (!rewriter.faults().isEmpty()) {
            throw new FaultyExpression(expression, rewriter.faults());
        }
        CelAbstractSyntaxTree checked = sound(expression, Cel.COMPILER.check(rewritten));
        CelType yielded = checked.getResultType();
        if (!type.isAssignableFrom(yielded) && !(type instanceof MapType && yielded instanceof MapType)) {
            String yields = yielded.name();
            throw new FaultyExpression(expression, List.of(Message.of("expression.wrong-type", yields, type.name())));
        }
        return new CompiledExpression(Cel.program(checked), names.references(), Shortcut.of(checked.getExpr()));
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

    /** Loaded with the first expression: it takes half a second and eight megabytes. */
    private static final class Cel {
        private static final int MOST_CHARACTERS = 2_000;
        private static final int MOST_ROUNDS = 10_000;
        private static final CelOptions OPTIONS = CelOptions.current()
                .maxExpressionCodePointSize(MOST_CHARACTERS)
                .maxParseRecursionDepth(50)
                .comprehensionMaxIterations(MOST_ROUNDS)
                .enableHeterogeneousNumericComparisons(true)
                .build();
        private static final CelLibrary LIBRARY = new CelLibrary();
        private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER,
                        CelStandardMacro.FILTER)
                .addVar(CelLibrary.SCOPE, CelLibrary.INQUIRY)
                .addFunctionDeclarations(LIBRARY.declarations())
                .build();
        private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(LIBRARY.bindings())
                .build();

        private Cel() {}

        static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
            try {
                return RUNTIME.createProgram(checked);
            } catch (CelEvaluationException fault) {
                throw new IllegalStateException("a checked expression cannot be planned", fault);
            }
        }
    }
}
