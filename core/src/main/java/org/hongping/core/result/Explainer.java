package org.hongping.core.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.FactView;
import org.hongping.core.application.TraceWords;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.ScoredLine;
import org.hongping.core.assessment.Sheet;
import org.hongping.core.assessment.Tolerance;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Message;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.Incident;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.Trace;
import org.hongping.rubric.exact.Exact;

/** Puts what an application came to into words, line by line. */
public final class Explainer {
    private final ResultDesk found;
    private final Locale language;
    private final Wording wording;
    private final MemberNames names;
    private final Tolerance tolerance;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    private Explainer(ResultDesk found, Tolerance tolerance, UnaryOperator<String> name, Locale language) {
        this.found = found;
        this.tolerance = tolerance;
        this.language = language;
        this.wording = found.desk().revision().wording(language);
        this.names = MemberNames.of(found, name, language);
        Criteria.of(found.desk().rubric()).forEach(line -> criteria.put(line.code(), line));
    }

    /**
     * Explains it.
     *
     * @param tolerance by how much members may differ
     * @param name name of an account; not shown to those who may not know the members
     */
    public static Explanation explain(
            ResultDesk found, Tolerance tolerance, UnaryOperator<String> name, Locale language) {
        return new Explainer(found, tolerance, name, language).explanation();
    }

    private Explanation explanation() {
        Result result = found.result();
        List<Explanation.Section> sections = new ArrayList<>();
        result.groups().forEach(node -> {
            if (node instanceof GroupScore group) {
                sections.add(section(group));
            }
        });
        return new Explanation(
                sections,
                result.gates().stream().map(this::bar).toList(),
                found.desk().revision().rubric().interpretations().stream()
                        .map(this::reading)
                        .toList(),
                found.assignments().stream().map(this::member).toList(),
                result.base().text(),
                result.bonus().text(),
                result.incidents().stream().map(this::minus).toList(),
                deductions(result),
                result.total().map(Exact::text),
                result.partialTotal().text(),
                result.missing());
    }

    /** Returns what the negative list takes off, decimal text; empty where it takes nothing. */
    static Optional<String> deductions(Result result) {
        return Optional.of(result.deductions())
                .filter(points -> points.signum() != 0)
                .map(Exact::text);
    }

    private Explanation.Section section(GroupScore group) {
        return new Explanation.Section(
                group.code(),
                wording.of(group.code(), group.label()),
                group.points().map(Exact::text),
                group.max().text(),
                names.in(group.trace().words(language)),
                group.lines().map(this::line).toList());
    }

    private ExplainedLine line(LineScore line) {
        Optional<Exact> spread = line.spread();
        return new ExplainedLine(
                line.code(),
                wording.of(line.code(), line.label()),
                line.trace().clause().map(Explainer::place),
                line.points().map(Exact::text),
                line.max().text(),
                line.state().word(),
                words(line.code(), line.trace()),
                ExplainedLine.together(line.members().entrySet().stream()
                        .map(given -> voice(line, given.getKey(), given.getValue()))
                        .toList()),
                spread.map(Exact::text),
                spread.filter(apart -> isBeyond(line.code(), apart)).isPresent(),
                found.desk().evidenceOf(line.code()).size());
    }

    private ExplainedLine.VoiceView voice(LineScore line, String member, Exact points) {
        Optional<ScoredLine> said = said(member, line.code());
        return new ExplainedLine.VoiceView(
                List.of(names.of(member)),
                points.text(),
                Optional.ofNullable(line.trace().voices().get(member))
                        .map(trace -> words(line.code(), trace))
                        .orElse(""),
                said.map(answer -> answer.answer().fields().get("reason"))
                        .map(reason -> reason instanceof Value.Text text ? text.text() : "")
                        .orElse(""),
                said.map(ScoredLine::savedAt));
    }

    private Optional<ScoredLine> said(String member, String code) {
        String key = Optional.ofNullable(criteria.get(code))
                .map(Criterion::answerKey)
                .orElse(code);
        return found.sheets().stream()
                .filter(sheet -> sheet.assignment().accountId().equals(member))
                .flatMap(sheet -> Optional.ofNullable(sheet.lines().get(key)).stream())
                .findFirst();
    }

    private boolean isBeyond(String code, Exact spread) {
        return Optional.ofNullable(criteria.get(code))
                .flatMap(line -> tolerance.of(line.assessor()))
                .filter(most -> spread.compareTo(Exact.of(most)) > 0)
                .isPresent();
    }

    private MemberView member(Assignment assignment) {
        return new MemberView(
                assignment.id().text(),
                names.of(assignment.accountId()),
                assignment.body().label(found.desk().rubric(), wording),
                assignment.state().word(),
                assignment.finishedAt(),
                found.sheets().stream()
                        .filter(sheet -> sheet.assignment().equals(assignment))
                        .map(Sheet::result)
                        .map(result -> result.partialTotal().text())
                        .findFirst(),
                assignment.reason());
    }

    private Explanation.Bar bar(GateOutcome gate) {
        String label = wording.of("gate." + gate.id(), gate.label());
        List<FactView> facts = FactView.of(found.desk(), gate.id(), wording);
        if (gate.isUndetermined()) {
            List<Message> waits = found.desk().waits().getOrDefault(gate.id(), List.of());
            Message word = Message.of(waits.isEmpty() ? "result.gate-open" : "gates.pending");
            return new Explanation.Bar(label, Explanation.Bar.WAITING, word, waits, facts, false);
        }
        boolean bars = gate.holds() && gate.effect() == Gate.Effect.BAR;
        return gate.holds()
                ? new Explanation.Bar(label, "refused", Message.of("result.gate-holds"), List.of(), facts, bars)
                : new Explanation.Bar(label, "done", Message.of("result.gate-passed"), List.of(), facts, bars);
    }

    private Explanation.Minus minus(Incident incident) {
        return new Explanation.Minus(
                wording.of(incident.item(), incident.label()),
                incident.points().text(),
                incident.trace().words(language),
                found.incidents().stream()
                        .filter(entry -> entry.item().equals(incident.item()))
                        .toList());
    }

    private Explanation.Reading reading(Interpretation interpretation) {
        String chosen =
                found.result().interpretations().getOrDefault(interpretation.id(), interpretation.defaultOption());
        String path = interpretation.id();
        return new Explanation.Reading(
                interpretation.id(),
                interpretation.clause(),
                wording.of(path, interpretation.label()),
                interpretation.options().stream()
                        .filter(known -> known.id().equals(chosen))
                        .map(known -> wording.of(path + "." + known.id(), known.label()))
                        .findFirst()
                        .orElse(chosen),
                !chosen.equals(interpretation.defaultOption()));
    }

    private String words(String code, Trace trace) {
        return names.in(Optional.ofNullable(criteria.get(code))
                .map(line -> TraceWords.of(line, trace, found.desk().rubric(), wording, language))
                .orElseGet(() -> trace.words(language)));
    }

    private static String place(Source source) {
        return (source.document() + " " + source.clause()).strip();
    }
}
