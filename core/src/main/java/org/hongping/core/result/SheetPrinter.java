package org.hongping.core.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Desk;
import org.hongping.core.application.TraceWords;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/**
 * Lays a result out in the rows of the sheet.
 *
 * @param desk the application it is about
 * @param result what the answers came to
 * @param answers what was answered, by answer key
 * @param names turns what the engine calls members into their names
 * @param language the visitor's language
 */
record SheetPrinter(
        Desk desk,
        Result result,
        Function<String, Optional<Value.Fields>> answers,
        UnaryOperator<String> names,
        Locale language) {

    List<PrintedSheet.Section> sections() {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        Criteria.of(desk.rubric()).forEach(line -> criteria.put(line.code(), line));
        Wording wording = desk.revision().wording(language);
        List<PrintedSheet.Section> sections = new ArrayList<>();
        for (NodeScore node : result.groups()) {
            if (node instanceof GroupScore group) {
                sections.add(new PrintedSheet.Section(
                        group.code(),
                        wording.of(group.code(), group.label()),
                        group.points().map(Exact::text),
                        group.max().text(),
                        group.lines()
                                .map(line -> line(line, Optional.ofNullable(criteria.get(line.code())), wording))
                                .toList()));
            }
        }
        return sections;
    }

    List<PrintedSheet.Minus> incidents() {
        Wording wording = desk.revision().wording(language);
        return result.incidents().stream()
                .map(incident -> new PrintedSheet.Minus(
                        wording.of(incident.item(), incident.label()),
                        incident.points().text(),
                        incident.trace().words(language)))
                .toList();
    }

    private PrintedSheet.Line line(LineScore line, Optional<Criterion> criterion, Wording wording) {
        String how = criterion
                .map(known -> TraceWords.of(known, line.trace(), desk.rubric(), wording, language))
                .orElseGet(() -> line.trace().words(language));
        return new PrintedSheet.Line(
                line.code(),
                wording.of(line.code(), line.label()),
                line.points().map(Exact::text),
                line.max().text(),
                names.apply(how),
                criterion
                        .flatMap(known -> answers.apply(known.answerKey()))
                        .map(SheetPrinter::reason)
                        .orElse(""),
                line.trace().clause().map(SheetPrinter::place));
    }

    private static String reason(Value.Fields answer) {
        return answer.fields().get("reason") instanceof Value.Text text ? text.text() : "";
    }

    private static String place(Source source) {
        return (source.document() + " " + source.clause()).strip();
    }
}
