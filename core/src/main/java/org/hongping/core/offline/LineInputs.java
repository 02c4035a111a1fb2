package org.hongping.core.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongping.core.application.Leeway;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Message;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;

/** A line of the sheet as rows of a workbook: the same fields as on its page, one row each. */
final class LineInputs implements Rule.Cases<List<Input>> {
    /** Between the answer key and the name of a field. */
    static final String FIELD = "#";
    /** Between the name of a field and the choice that is ticked. */
    static final String TICK = "=";

    static final String YES = "yes";
    static final String NO = "no";

    private final Criterion line;
    private final String about;
    private final String prefix;
    private final String path;
    private final Wording wording;
    private final Locale language;

    private LineInputs(Criterion line, String about, String prefix, String path, Wording wording, Locale language) {
        this.line = line;
        this.about = about;
        this.prefix = prefix;
        this.path = path;
        this.wording = wording;
        this.language = language;
    }

    static List<Input> of(Rubric rubric, Criterion line, Wording wording, Locale language) {
        String about = line.code() + " " + wording.of(line.code(), line.label());
        LineInputs whole = new LineInputs(line, about, "", line.code(), wording, language);
        List<Input> inputs = new ArrayList<>(line.rule().match(whole));
        inputs.addAll(whole.inPlace(Leeway.of(rubric, line)));
        if (!inputs.isEmpty()) {
            inputs.add(new Input(
                    line.answerKey() + FIELD + "reason",
                    about,
                    Message.of("sheet.reason").in(language),
                    Message.of(line.reasonRequired() ? "offline.reason-asked" : "offline.optional")
                            .in(language),
                    List.of(),
                    false));
        }
        return inputs;
    }

    /** Returns what may be said in place of all that the rule asks for. */
    private List<Input> inPlace(Leeway leeway) {
        List<Input> inputs = new ArrayList<>();
        if (leeway.instead()) {
            inputs.add(typed("instead", "offline.points-instead"));
        }
        if (leeway.notApplicable()) {
            inputs.add(yes("notApplicable", Message.of("sheet.not-applicable").in(language)));
        }
        return inputs;
    }

    @Override
    public List<Input> judgement(Judgement rule) {
        return List.of(typed("points", "offline.points"));
    }

    @Override
    public List<Input> checklist(Checklist rule) {
        return ticks("check", rule.checks());
    }

    @Override
    public List<Input> countTiers(CountTiers rule) {
        List<Input> inputs = new ArrayList<>(
                rule.checks().isEmpty()
                        ? List.of(typed("count", "offline.whole-number"))
                        : ticks("check", rule.checks()));
        inputs.addAll(ticks("condition", rule.conditions()));
        return inputs;
    }

    @Override
    public List<Input> levels(Levels rule) {
        List<Input> inputs = new ArrayList<>();
        List<Input.Option> options = rule.levels().stream()
                .map(level -> new Input.Option(level.id(), wording.of(path + "." + level.id(), level.label())))
                .toList();
        inputs.add(row("level", Message.of("sheet.level").in(language), "offline.choose", options));
        if (rule.levels().stream().anyMatch(Level::isRange)) {
            inputs.add(typed("points", "offline.points-within"));
        }
        return inputs;
    }

    @Override
    public List<Input> perUnit(PerUnit rule) {
        return List.of(typed("quantity", "offline.number"));
    }

    @Override
    public List<Input> bands(Bands rule) {
        Input value = rule.reduce().isEmpty() ? typed("value", "offline.number") : typed("values", "offline.numbers");
        return List.of(value, yes("unmeasured", Message.of("offline.unmeasured").in(language)));
    }

    @Override
    public List<Input> proportion(Proportion rule) {
        return List.of(typed("numerator", "offline.number"), typed("denominator", "offline.number"));
    }

    @Override
    public List<Input> surveyMean(SurveyMean rule) {
        return List.of();
    }

    @Override
    public List<Input> entries(Entries rule) {
        return List.of();
    }

    @Override
    public List<Input> statusAnswer(StatusAnswer rule) {
        List<Input.Option> options = rule.statuses().stream()
                .map(status -> new Input.Option(status.id(), status.id()))
                .toList();
        return List.of(
                row("status", Message.of("sheet.level").in(language), "offline.choose", options),
                typed("justification", "offline.optional"));
    }

    @Override
    public List<Input> composite(Composite rule) {
        List<Input> inputs = new ArrayList<>();
        for (Part part : rule.parts()) {
            String inner = path + "." + part.id();
            inputs.addAll(part.rule()
                    .match(new LineInputs(
                            line,
                            about + " · " + wording.of(inner, part.label()),
                            prefix + part.id() + ".",
                            inner,
                            wording,
                            language)));
        }
        return inputs;
    }

    @Override
    public List<Input> formula(Formula rule) {
        return List.of();
    }

    @Override
    public List<Input> note(Note rule) {
        return List.of(typed("text", "offline.optional"));
    }

    /** Nobody types what the code of the bundle works out. */
    @Override
    public List<Input> codeHook(CodeHook rule) {
        return List.of();
    }

    private List<Input> ticks(String field, List<Check> checks) {
        return checks.stream()
                .map(check -> yes(field + TICK + check.id(), wording.of(path + "." + check.id(), check.label())))
                .toList();
    }

    private Input yes(String name, String label) {
        return row(
                name,
                label,
                "offline.yes-or-no",
                List.of(
                        new Input.Option(YES, Message.of("offline.yes").in(language)),
                        new Input.Option(NO, Message.of("offline.no").in(language))));
    }

    private Input typed(String name, String asks) {
        String word = name.equals("values") ? "value" : name.equals("justification") ? "reason" : name;
        return row(name, Message.of("sheet." + word).in(language), asks, List.of());
    }

    private Input row(String name, String label, String asks, List<Input.Option> options) {
        return new Input(
                line.answerKey() + FIELD + prefix + name,
                about,
                label,
                Message.of(asks, line.max().toPlainString()).in(language),
                options,
                false);
    }
}
