package org.hongping.rubric.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.junit.jupiter.api.Test;

class KeptExpressionsTest {
    private static final Expression FIRST = new Expression("fact('first')");

    private final CelEnvironment cel = new CelEnvironment(new CelLibrary());

    @Test
    void whatIsEqualInEveryRespectIsCompiledOnce() {
        CompiledExpression once = in(KnownCases.NAMES).condition(FIRST, Reach.TOTALS);

        assertThat(in(copyOfNames()).condition(new Expression("fact('first')"), Reach.TOTALS))
                .isSameAs(once);
        assertThat(cel.kept().size()).isEqualTo(1);
    }

    @Test
    void whatDiffersInAnyRespectIsCompiledAnew() {
        CompiledExpression once = in(KnownCases.NAMES).condition(FIRST, Reach.TOTALS);

        assertThat(in(KnownCases.NAMES).condition(FIRST, Reach.ANSWERS)).isNotSameAs(once);
        assertThat(in(KnownCases.NAMES).condition(new Expression("!fact('first')"), Reach.TOTALS))
                .isNotSameAs(once);
        assertThatThrownBy(() -> in(KnownCases.NAMES).formula(FIRST, Reach.TOTALS))
                .as("it yields no figure")
                .isInstanceOf(FaultyExpression.class);
        assertThatThrownBy(() -> in(namesWhereFirstIs(Declaration.Type.NUMBER)).condition(FIRST, Reach.TOTALS))
                .as("it is a figure here")
                .isInstanceOf(FaultyExpression.class);
        assertThatThrownBy(() -> in(new Vocabulary(
                                Map.of(),
                                Map.of(),
                                KnownCases.NAMES.answers(),
                                KnownCases.NAMES.groups(),
                                KnownCases.NAMES.lines()))
                        .condition(FIRST, Reach.TOTALS))
                .as("nothing is declared here")
                .isInstanceOf(FaultyExpression.class);
    }

    @Test
    void aFaultIsFoundEveryTime() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() ->
                            in(KnownCases.NAMES).condition(new Expression("fact('first') + unheardOf"), Reach.TOTALS))
                    .isInstanceOf(FaultyExpression.class);
        }
        assertThat(cel.kept().size()).isZero();
    }

    @Test
    void notMoreIsKeptThanAgreed() {
        CompiledExpression eldest = in(KnownCases.NAMES).condition(FIRST, Reach.TOTALS);
        for (int number = 0; number < KeptExpressions.MOST; number++) {
            in(KnownCases.NAMES).condition(new Expression(number + " < 1"), Reach.TOTALS);
        }

        assertThat(cel.kept().size()).isEqualTo(KeptExpressions.MOST);
        assertThat(in(KnownCases.NAMES).condition(FIRST, Reach.TOTALS)).isNotSameAs(eldest);
    }

    private Expressions in(Vocabulary names) {
        return new Expressions(names, () -> cel);
    }

    private static Vocabulary copyOfNames() {
        Vocabulary names = KnownCases.NAMES;
        return new Vocabulary(names.inputs(), names.facts(), names.answers(), names.groups(), names.lines());
    }

    private static Vocabulary namesWhereFirstIs(Declaration.Type type) {
        Vocabulary names = KnownCases.NAMES;
        return new Vocabulary(
                names.inputs(),
                Map.of("first", Declaration.of("first", type, "")),
                names.answers(),
                names.groups(),
                names.lines());
    }
}
