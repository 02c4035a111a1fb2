package org.hongping.plugin.skeleton;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Source;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/**
 * A rubric and the means to try sheets by it: which answers reach a line is for the engine to say, which points they
 * deserve is not.
 *
 * @param rubric with its default readings
 * @param scorer scores a sheet
 * @param asOf the day all sheets are about
 */
record Trial(Rubric rubric, Function<Value, Result> scorer, String asOf) {
    private static final String FALLBACK_YEAR = "2026";

    static Trial of(Rubric rubric, Function<Value, Result> scorer) {
        String year = rubric.edition().matches("[12][0-9]{3}") ? rubric.edition() : FALLBACK_YEAR;
        return new Trial(rubric, scorer, year + "-06-30");
    }

    Result score(Sheet sheet) {
        return scorer.apply(sheet.value());
    }

    List<Criterion> lines() {
        return lines(rubric.root());
    }

    static List<Criterion> lines(Node node) {
        if (node instanceof Criterion line) {
            return List.of(line);
        }
        return ((Group) node)
                .children().stream().flatMap(child -> lines(child).stream()).toList();
    }

    /** Returns the edges of a line, none of them twice. */
    List<Edge> edges(Criterion line) {
        List<Edge> all = line.rule().match(new EdgeAnswers(line.max(), asOf, rubric.survey()));
        List<Value> answers = all.stream().map(Edge::answer).toList();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> answers.indexOf(answers.get(i)) == i)
                .mapToObj(all::get)
                .toList();
    }

    /** Returns a sheet with the line answered. */
    Sheet answered(Sheet sheet, Criterion line, Edge edge) {
        if (line.rule() instanceof SurveyMean) {
            return sheet.withMean(line.code(), edge.answer());
        }
        Value answer = line.reasonRequired() && edge.answer() instanceof Value.Fields fields
                ? Shapes.with(fields, "reason", Value.text("……"))
                : edge.answer();
        return sheet.withAnswer(line.answerKey(), answer);
    }

    /** Returns the clause of a row: its own, that of the nearest group around it, or the scheme's. */
    String clause(String code) {
        return clause(rubric.root(), code, rubric.source()).orElseGet(() -> text(rubric.source()));
    }

    private static Optional<String> clause(Node node, String code, Source around) {
        Source own = node.heading().source().orElse(around);
        if (node.code().equals(code)) {
            return Optional.of(text(own));
        }
        return node instanceof Group group
                ? group.children().stream()
                        .flatMap(child -> clause(child, code, own).stream())
                        .findFirst()
                : Optional.empty();
    }

    static String text(Source source) {
        return source.document() + " " + source.clause();
    }
}
