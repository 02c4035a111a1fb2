package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Rule;
import org.hongping.rubric.Unanswered;

/** Lines of a sheet, each change a copy. */
final class Lines {
    private Lines() {}

    static Criterion line(String code, String max, Rule rule) {
        return Criterion.of(Heading.of(code, "项" + code), new BigDecimal(max), "panel", rule);
    }

    /** A line judged from 0 to its maximum. */
    static Criterion judged(String code, String max) {
        return line(code, max, new Judgement(Optional.empty()));
    }

    static Heading heading(String code, Optional<Unanswered> unanswered, Optional<NotApplicable> notApplicable) {
        return new Heading(
                code,
                "项" + code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unanswered,
                notApplicable,
                List.of());
    }

    static Criterion unanswered(Unanswered meaning, Criterion line) {
        return headed(heading(line.code(), Optional.of(meaning), Optional.empty()), line);
    }

    static Criterion notApplicable(NotApplicable policy, Criterion line) {
        return headed(heading(line.code(), Optional.empty(), Optional.of(policy)), line);
    }

    static Criterion weighing(String weight, Criterion line) {
        Heading heading = new Heading(
                line.code(),
                line.label(),
                Optional.empty(),
                Optional.of(new BigDecimal(weight)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return headed(heading, line);
    }

    static Criterion when(String condition, Criterion line) {
        Heading heading = new Heading(
                line.code(),
                line.label(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Expression(condition)),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return headed(heading, line);
    }

    static Criterion tagged(String tag, Criterion line) {
        Heading heading = new Heading(
                line.code(),
                line.label(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(tag));
        return headed(heading, line);
    }

    static Criterion suggesting(String expression, Criterion line) {
        return new Criterion(
                line.heading(),
                line.max(),
                line.assessor(),
                line.evidence(),
                line.answerKey(),
                Optional.of(new Expression(expression)),
                line.override(),
                line.reasonRequired(),
                line.rule());
    }

    static Criterion headed(Heading heading, Criterion line) {
        return copy(heading, line, line.assessor(), line.answerKey(), line.override(), line.reasonRequired());
    }

    static Criterion scoredBy(String assessor, Criterion line) {
        return copy(line.heading(), line, assessor, line.answerKey(), line.override(), line.reasonRequired());
    }

    static Criterion answeredUnder(String key, Criterion line) {
        return copy(line.heading(), line, line.assessor(), key, line.override(), line.reasonRequired());
    }

    static Criterion override(boolean allowed, Criterion line) {
        return copy(
                line.heading(), line, line.assessor(), line.answerKey(), Optional.of(allowed), line.reasonRequired());
    }

    static Criterion withReason(Criterion line) {
        return copy(line.heading(), line, line.assessor(), line.answerKey(), line.override(), true);
    }

    private static Criterion copy(
            Heading heading,
            Criterion line,
            String assessor,
            String key,
            Optional<Boolean> override,
            boolean reasonRequired) {
        return new Criterion(
                heading,
                line.max(),
                assessor,
                line.evidence(),
                key,
                line.suggest(),
                override,
                reasonRequired,
                line.rule());
    }
}
