package org.hongping.rubric.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** CEL with the functions of rubrics and nothing of its own that could take long. Safe for use by many threads. */
final class CelEnvironment {
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_LEVELS = 50;

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final KeptExpressions kept = new KeptExpressions();

    CelEnvironment(CelLibrary library) {
        CelOptions options = CelOptions.current()
                .maxExpressionCodePointSize(MOST_CHARACTERS)
                .maxParseRecursionDepth(MOST_LEVELS)
                .comprehensionMaxIterations(MOST_ROUNDS)
                .enableHeterogeneousNumericComparisons(true)
                .build();
        this.compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options)
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER,
                        CelStandardMacro.FILTER)
                .addVar(CelLibrary.SCOPE, CelLibrary.INQUIRY)
                .addFunctionDeclarations(library.declarations())
                .build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options)
                .addFunctionBindings(library.bindings())
                .build();
    }

    /** Loaded with the first expression: it takes half a second and eight megabytes. */
    private static final class Shared {
        private static final CelEnvironment ONE = new CelEnvironment(new CelLibrary());
    }

    /** Returns the one that all rubrics share. */
    static CelEnvironment shared() {
        return Shared.ONE;
    }

    /** Returns what was compiled here lately. */
    KeptExpressions kept() {
        return kept;
    }

    CelValidationResult parse(String text) {
        return compiler.parse(text);
    }

    CelValidationResult check(CelAbstractSyntaxTree parsed) {
        return compiler.check(parsed);
    }

    CelRuntime.Program program(CelAbstractSyntaxTree checked) {
        try {
            return runtime.createProgram(checked);
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException("a checked expression cannot be planned", fault);
        }
    }
}
