package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** Writes a result as the document that scripts and other programs read; its shape is a contract. */
public final class ResultDocument {
    private final Locale language;
    private final Output out;

    private ResultDocument(Locale language, Output out) {
        this.language = language;
        this.out = out;
    }

    /** Returns the document, its sentences in that language. */
    public static Value.Fields of(Result result, Locale language) {
        ValueOutput value = new ValueOutput();
        write(result, language, value);
        return value.document();
    }

    /** Writes the document, its sentences in that language. */
    public static void write(Result result, Locale language, Output out) {
        new ResultDocument(language, out).document(result);
    }

    private void document(Result result) {
        out.openFields();
        known("rubric", result.rubric());
        known("edition", result.edition());
        known("rubricDigest", result.rubricDigest());
        known("engine", result.engine());
        fields("interpretations", result.interpretations(), out::known);
        truth("eligible", result.eligible());
        truth("complete", Optional.of(result.complete()));
        figures(result);
        fields("grades", result.grades(), this::orNothing);
        if (!result.incidents().isEmpty()) {
            items("deductionItems", result.incidents(), this::incident);
        }
        items("gates", result.gates(), this::gate);
        items("groups", result.groups(), this::node);
        items("missing", result.missing(), out::text);
        items("problems", result.problems(), this::problem);
        out.closeFields();
    }

    private void figures(Result result) {
        text("base", result.base().text());
        text("bonus", result.bonus().text());
        text("deductions", result.deductions().text());
        points("rawTotal", result.rawTotal());
        points("total", result.total());
        text("partialTotal", result.partialTotal().text());
    }

    private void node(NodeScore node) {
        if (!(node instanceof ScoredLine line) || !line.isKept()) {
            row(node);
        } else if (!out.again(line.verdict())) {
            out.keep(line.verdict(), kept -> new ResultDocument(language, kept).row(line));
        }
    }

    private void row(NodeScore node) {
        out.openFields();
        known("code", node.code());
        points("points", node.points());
        text("max", node.max().text());
        known("state", node.state().word());
        if (node instanceof GroupScore group) {
            group(group);
        } else {
            line((LineScore) node);
        }
        out.closeFields();
    }

    private void group(GroupScore group) {
        items("children", group.children(), this::node);
        if (saysMoreThanASum(group)) {
            trace(group.trace());
        }
    }

    private static boolean saysMoreThanASum(GroupScore group) {
        return group.trace().steps().size() > 1 || group.state() == State.NOT_APPLICABLE;
    }

    private void line(LineScore line) {
        members(line.members());
        if (line instanceof HeardLine heard) {
            trace(heard.trace(), heard.head().place());
        } else {
            trace(line.trace());
        }
    }

    private void members(Map<String, Exact> members) {
        out.name("members");
        out.openFields();
        for (Map.Entry<String, Exact> member : members.entrySet()) {
            text(member.getKey(), member.getValue().text());
        }
        out.closeFields();
    }

    private void trace(Trace trace) {
        trace(trace, trace.clause().map(ResultDocument::place));
    }

    private void trace(Trace trace, Optional<String> place) {
        out.name("trace");
        out.openFields();
        known("rule", trace.rule());
        known("chosen", trace.chosen());
        known("clause", place);
        text("words", trace.words(language));
        out.closeFields();
    }

    /** Says where in its document something stands. */
    static String place(Source source) {
        return (source.document() + " " + source.clause()).trim();
    }

    private void problem(Problem problem) {
        out.openFields();
        text("code", problem.code());
        text("problem", problem.message().in(language));
        out.closeFields();
    }

    private void gate(GateOutcome gate) {
        out.openFields();
        text("id", gate.id());
        truth("passed", gate.passed());
        Lacking.sentence(gate.lacks()).ifPresent(lacks -> text("words", lacks.in(language)));
        out.closeFields();
    }

    private void incident(Incident incident) {
        out.openFields();
        text("item", incident.item());
        text("points", incident.points().text());
        trace(incident.trace());
        out.closeFields();
    }

    private <T> void items(String name, List<T> items, Consumer<T> writing) {
        out.name(name);
        out.openItems();
        for (T item : items) {
            writing.accept(item);
        }
        out.closeItems();
    }

    private <T> void fields(String name, Map<String, T> fields, Consumer<T> writing) {
        out.name(name);
        out.openFields();
        fields.forEach((field, value) -> {
            out.name(field);
            writing.accept(value);
        });
        out.closeFields();
    }

    private void text(String name, String text) {
        out.name(name);
        out.text(text);
    }

    private void text(String name, Optional<String> text) {
        out.name(name);
        orNothing(text);
    }

    private void known(String name, String text) {
        out.name(name);
        out.known(text);
    }

    private void known(String name, Optional<String> text) {
        out.name(name);
        if (text.isPresent()) {
            out.known(text.get());
        } else {
            out.nothing();
        }
    }

    private void points(String name, Optional<Exact> points) {
        out.name(name);
        if (points.isPresent()) {
            out.text(points.get().text());
        } else {
            out.nothing();
        }
    }

    private void truth(String name, Optional<Boolean> holds) {
        out.name(name);
        if (holds.isPresent()) {
            out.truth(holds.get());
        } else {
            out.nothing();
        }
    }

    private void orNothing(Optional<String> text) {
        if (text.isPresent()) {
            out.text(text.get());
        } else {
            out.nothing();
        }
    }
}
