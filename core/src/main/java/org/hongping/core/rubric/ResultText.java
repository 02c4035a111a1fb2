package org.hongping.core.rubric;

import java.util.Locale;
import java.util.Optional;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Message;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Writes a result for people at the command line: every line with its reason, then the figures. */
final class ResultText {
    private final RubricRevision revision;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private ResultText(RubricRevision revision, Locale language) {
        this.revision = revision;
        this.language = language;
    }

    static String of(Result result, RubricRevision revision, Locale language) {
        var writer = new ResultText(revision, language);
        result.lines().forEach(writer::line);
        result.problems()
                .forEach(problem ->
                        writer.say(Message.of("rubric.problem", problem.code().orElse("-"), problem.message())));
        writer.say(figures(result));
        writer.say(Message.of("rubric.partial", result.partialTotal().text()));
        return writer.text.toString();
    }

    /** What the negative list takes off is said where it takes any. */
    private static Message figures(Result result) {
        String base = result.base().text();
        String bonus = result.bonus().text();
        String total = shown(result.total());
        return result.deductions().signum() == 0
                ? Message.of("rubric.figures", base, bonus, total)
                : Message.of(
                        "rubric.figures-deducted",
                        base,
                        bonus,
                        result.deductions().text(),
                        total);
    }

    private void line(LineScore line) {
        String label = revision.word(line.code(), language).orElse(line.label());
        text.append("%s %s  %s / %s"
                .formatted(line.code(), label, shown(line.points()), line.max().text()));
        String words = line.trace().words(language);
        text.append(words.isEmpty() ? "" : "  " + words).append(System.lineSeparator());
    }

    private void say(Message message) {
        text.append(message.in(language)).append(System.lineSeparator());
    }

    private static String shown(Optional<Exact> points) {
        return points.map(Exact::text).orElse("–");
    }
}
