package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Met, unmet or unknown, with a justification where one is asked for. */
class StatusTest {
    private static final StatusAnswer RULE = new StatusAnswer(List.of(
            new StatusAnswer.Standing("met", Optional.of(BigDecimal.valueOf(4)), Optional.of("https?://.+")),
            new StatusAnswer.Standing("unmet", Optional.of(BigDecimal.ZERO), Optional.empty()),
            new StatusAnswer.Standing("unknown", Optional.empty(), Optional.empty())));

    private static LineScore score(Object... answer) {
        return Look.line(
                RubricBuilder.aRubric(Lines.line("1", "4", RULE)).score(Sheets.answers("1", Sheets.fields(answer))),
                "1");
    }

    @Test
    void whatIsMetGivesItsPointsWithItsJustification() {
        LineScore line = score("status", Value.text("met"), "justification", Value.text("https://a.example"));

        assertThat(line.points()).contains(Exact.of(4));
        assertThat(line.trace().chosen()).contains("met");
        assertThat(line.trace().words(Locale.ENGLISH)).isEqualTo("met, gives 4.00, because: https://a.example");
    }

    @Test
    void whatIsUnmetGivesNothing() {
        LineScore line = score("status", Value.text("unmet"));

        assertThat(line.points()).contains(Exact.ZERO);
        assertThat(line.state()).isEqualTo(State.SCORED);
        assertThat(line.trace().words(Locale.ENGLISH)).isEqualTo("not met, gives 0.00");
    }

    @Test
    void whatIsUnknownIsUndeterminedAndNotZero() {
        LineScore line = score("status", Value.text("unknown"));

        assertThat(line.points()).isEmpty();
        assertThat(line.state()).isEqualTo(State.UNDETERMINED);
    }

    static Stream<List<Object>> strangeAnswers() {
        return Stream.of(
                List.of("status", Value.text("perhaps")),
                List.of("status", Value.text("met")),
                List.of("status", Value.text("met"), "justification", Value.text("see above")),
                List.of("status", Value.text("met"), "justification", Value.text("at https://a.example")),
                List.of("status", Value.text("unmet"), "justification", Value.figure("1")),
                List.of("justification", Value.text("https://a.example")));
    }

    @ParameterizedTest
    @MethodSource("strangeAnswers")
    void aStrangeAnswerIsRefused(List<Object> answer) {
        assertThat(score(answer.toArray()).state()).isEqualTo(State.REFUSED);
    }
}
