package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Looks at results. */
final class Look {
    private Look() {}

    /** Scores one answer to one line. */
    static LineScore score(Criterion line, Value answer) {
        return line(RubricBuilder.aRubric(line).score(Sheets.answers(line.code(), answer)), line.code());
    }

    static LineScore line(Result result, String code) {
        return result.line(code).orElseThrow();
    }

    static GroupScore group(Result result, String code) {
        return result.group(code).orElseThrow();
    }

    static String points(LineScore line) {
        assertThat(line.state()).isEqualTo(State.SCORED);
        return line.points().orElseThrow().text();
    }

    static String points(Criterion line, Value answer) {
        return points(score(line, answer));
    }

    static String points(Result result, String code) {
        return points(line(result, code));
    }

    static String words(LineScore line) {
        return line.trace().words(Locale.CHINA);
    }

    static String total(Result result) {
        return result.total().orElseThrow().text();
    }

    /** Returns the keys of what was refused at a line, in order. */
    static List<String> faults(Criterion line, Value answer) {
        Result result = RubricBuilder.aRubric(line).score(Sheets.answers(line.code(), answer));
        assertThat(line(result, line.code()).state()).isEqualTo(State.REFUSED);
        assertThat(result.problemsAt(line.code())).hasSameSizeAs(result.problems());
        return faults(result);
    }

    static List<String> faults(Result result) {
        return result.problems().stream()
                .map(Problem::message)
                .map(Message::key)
                .map(key -> key.substring("answer.".length()))
                .toList();
    }
}
