package org.hongping.rubric.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.Expression;
import org.junit.jupiter.api.Test;

/** A library of its own, not the one all rubrics share: each function in it is there and does what it says. */
class CelLibraryTest {
    @Test
    void everyFunctionIsDeclaredAndBound() {
        CelEnvironment cel = new CelEnvironment(new CelLibrary());
        Expressions expressions = new Expressions(KnownCases.NAMES, () -> cel);
        SomeScope scope = new SomeScope();
        KnownCases.putInto(scope);

        KnownCases.all().map(known -> known.get()).forEach(known -> {
            Expression text = new Expression(known[0].toString());
            assertThat(expressions
                            .condition(text, Reach.TOTALS)
                            .evaluated(scope)
                            .value())
                    .as(text.text())
                    .contains((Boolean) known[1]);
        });
    }

    @Test
    void basesAndBonusesAndProposalsAreThereToo() {
        CelEnvironment cel = new CelEnvironment(new CelLibrary());
        Expressions expressions = new Expressions(KnownCases.NAMES, () -> cel);
        SomeScope scope = new SomeScope();
        KnownCases.putInto(scope);

        assertThat(expressions
                        .condition(new Expression("base + bonus > 0"), Reach.TOTALS)
                        .evaluated(scope)
                        .lacks())
                .isNotEmpty();
        assertThat(expressions
                        .proposal(new Expression("{'count': fact('count')}"))
                        .answer(scope)
                        .value())
                .isPresent();
    }
}
