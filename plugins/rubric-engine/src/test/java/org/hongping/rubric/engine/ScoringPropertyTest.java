package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** What holds for every sheet, sound or not. */
class ScoringPropertyTest {
    private final Scorer scorer = SampleRubric.scorer();

    @Provide
    Arbitrary<Map<String, Value>> soundAnswers() {
        return SampleRubric.soundAnswers();
    }

    @Provide
    Arbitrary<Value> anything() {
        return AnyValue.of(4);
    }

    @Property(tries = 500)
    void tracesAddUpToTheTotal(@ForAll("soundAnswers") Map<String, Value> answers) {
        Result result = scorer.score(ScoreSheet.empty().withAnswers(answers));
        Exact base = Exact.ZERO;
        for (NodeScore row : result.groups()) {
            Exact sum = SumOfTraces.of(row);
            assertThat(row.points()).contains(sum);
            base = row.code().equals("S3") ? base : base.plus(sum);
        }

        assertThat(result.base()).isEqualTo(base);
        assertThat(result.partialTotal()).isEqualTo(base.plus(result.bonus()));
        assertThat(result.total().isPresent()).isEqualTo(result.missing().isEmpty());
    }

    @Property(tries = 200)
    void theOrderOfAnswersNeverMatters(@ForAll("soundAnswers") Map<String, Value> answers, @ForAll long seed) {
        List<String> codes = new ArrayList<>(answers.keySet());
        Collections.shuffle(codes, new Random(seed));
        Map<String, Value> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, answers.get(code)));

        assertThat(scorer.score(ScoreSheet.empty().withAnswers(shuffled)))
                .isEqualTo(scorer.score(ScoreSheet.empty().withAnswers(answers)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void nothingEverThrowsAndNothingStrangeIsSilent(@ForAll("anything") Value sheet) {
        Result result = scorer.score(SheetReader.read(sheet));
        Value.Fields written = ResultDocument.of(result, Locale.CHINA);

        assertThat(written.fields()).hasSize(18);
        assertThat(result.lines().filter(line -> line.state() == State.REFUSED))
                .allMatch(line -> !result.problemsAt(line.code()).isEmpty());
        assertThat(result.complete() && !result.problems().isEmpty()).isFalse();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyStrangeAnswerToALineIsReportedAtIt(@ForAll("anything") Value answer) {
        Result result = scorer.score(Sheets.answers("2.1", answer));
        State state = Look.line(result, "2.1").state();

        assertThat(state).isIn(State.SCORED, State.REFUSED);
        assertThat(result.problemsAt("2.1").isEmpty()).isEqualTo(state == State.SCORED);
    }

    @Property(tries = 300)
    void figuresWithinStayWithinTheMaximum(@ForAll("soundAnswers") Map<String, Value> answers) {
        scorer.score(ScoreSheet.empty().withAnswers(answers))
                .lines()
                .forEach(line -> line.points().ifPresent(points -> {
                    assertThat(points).isLessThanOrEqualTo(line.max());
                    assertThat(points.signum()).isNotNegative();
                }));
    }
}
