package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Check;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A verdict that is kept is the one that judging the answer anew would come to. */
class KnownAnswersTest {
    private static final Exact FIVE = Exact.of(5);
    private static final Hearing NOBODY =
            new Hearing(CheckedSheet.unread(ScoreSheet.empty()), List.of(), SurveyFigures.NONE, RowIndex.NONE);

    private final List<RuleScorer> rules = List.of(
            new LevelsScorer(Rules.levels(Rules.level("a", "5"), Rules.level("b", "2.5"), Rules.level("c", "0", "2"))),
            new PerUnitScorer(new PerUnit(new BigDecimal("2"), new BigDecimal("0.55"), Optional.of("项")), FIVE),
            new ChecklistScorer(Rules.checklist("a", "1", "b", "2.5", "c", "3"), FIVE),
            new ChecklistScorer(Rules.checklist("a", "1", "b", "2.5", "c", "0.5"), FIVE),
            new CountTiersScorer(Rules.countTiers(Rules.checks("a", "b", "c"), Rules.tier(1, "1"), Rules.tier(3, "5"))),
            new CountTiersScorer(new CountTiers(
                    Rules.checks("a", "b"), Rules.checks("c"), List.of(Rules.tier(1, "1"), Rules.tier(2, "5", "c")))));

    @Provide
    Arbitrary<Map<String, Value>> answers() {
        Arbitrary<String> id = Arbitraries.of("a", "b", "c", "z");
        Arbitrary<Value> value = Arbitraries.oneOf(
                id.map(Value::text),
                id.map(Value::text).list().ofMaxSize(3).map(Value.Items::new),
                Arbitraries.of("0", "1", "4", "7.5", "31", "32", "100", "-1", "1e3")
                        .map(Value::figure),
                Arbitraries.just(Value.nothing()));
        Arbitrary<String> field = Arbitraries.of("level", "checks", "quantity", "count", "conditions", "points");
        return Combinators.combine(field, value, Arbitraries.maps(field, value).ofMaxSize(1))
                .as((name, said, more) -> {
                    Map<String, Value> fields = new java.util.LinkedHashMap<>(more);
                    fields.put(name, said);
                    return new Value.Fields(fields).fields();
                });
    }

    @Property(tries = 3_000)
    void aKeptVerdictIsTheOneOfJudging(@ForAll("answers") Map<String, Value> said) {
        for (RuleScorer rule : rules) {
            @Nullable Verdict known = rule.known(said);
            if (known != null) {
                Answer answer = Answer.of(new Value.Fields(said), "");
                answer.allowOnly(rule.keys(), java.util.Set.of());
                Verdict judged = rule.score(answer, NOBODY);

                assertThat(answer.faults()).isEmpty();
                assertThat(points(known)).isEqualTo(points(judged));
                assertThat(known.chosen()).isEqualTo(judged.chosen());
                assertThat(words(known)).isEqualTo(words(judged));
                assertThat(rule.known(said)).isEqualTo(known);
            }
        }
    }

    private static Exact points(Verdict verdict) {
        return ((Verdict.Awarded) verdict).points();
    }

    private static List<String> words(Verdict verdict) {
        List<String> words = new ArrayList<>();
        for (Locale language : List.of(Locale.CHINA, Locale.ENGLISH, Locale.CHINA)) {
            verdict.steps().forEach(step -> words.add(step.words(language)));
        }
        return words;
    }

    @Test
    void plainAnswersAreKnown() {
        assertThat(rules.get(0).known(Map.of("level", Value.text("b")))).isNotNull();
        assertThat(rules.get(1).known(Map.of("quantity", Value.figure("31")))).isNotNull();
        assertThat(rules.get(1).known(Map.of("quantity", Value.figure("32")))).isNull();
        assertThat(rules.get(2).known(Map.of("checks", Value.items(Value.text("a"), Value.text("c")))))
                .isNotNull();
        assertThat(rules.get(4).known(Map.of("checks", Value.items()))).isNotNull();
    }

    @Test
    void whatHasToBeReadIsNot() {
        assertThat(rules.get(0).known(Map.of("level", Value.text("c")))).isNull();
        assertThat(rules.get(0).known(Map.of("level", Value.text("b"), "reason", Value.text("?"))))
                .isNull();
        assertThat(rules.get(2).known(Map.of("checks", Value.items(Value.text("a"), Value.text("a")))))
                .isNull();
        assertThat(rules.get(4).known(Map.of("count", Value.figure("1")))).isNull();
    }

    @Test
    void elevenChecksAreTooManyToKeepEveryWayOfTickingThem() {
        List<Check> checks = Rules.checks("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        CountTiersScorer rule = new CountTiersScorer(Rules.countTiers(checks, Rules.tier(1, "1")));

        assertThat(new CheckIndex(checks).ways()).isZero();
        assertThat(new CheckIndex(checks.subList(0, 10)).ways()).isEqualTo(1024);
        assertThat(rule.known(Map.of("checks", Value.items(Value.text("k"))))).isNull();
    }
}
