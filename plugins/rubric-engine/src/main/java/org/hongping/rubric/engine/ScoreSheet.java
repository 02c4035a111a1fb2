package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * What is handed in to be scored. Nothing in it has been judged yet: keys and values are checked against the rubric
 * while scoring. Immutable.
 *
 * @param input declared inputs, for example {@code asOf}
 * @param facts declared facts
 * @param gates answers to gates that people answer, by gate id
 * @param answers one voice's answers, by answer key or group code
 * @param sheets members' sheets; a line named in any of them is scored from them alone
 * @param survey figures of the survey, for rubrics with a survey plan
 * @param deductions incidents of the negative list
 * @param hooks what hooks of a code bundle came to before, by the {@link HookPlace} they stand at
 * @param interpretations readings the sheet means to be scored with, by interpretation id
 */
public record ScoreSheet(
        Map<String, Value> input,
        Map<String, Value> facts,
        Map<String, Value> gates,
        Map<String, Value> answers,
        List<MemberSheet> sheets,
        Optional<Value> survey,
        List<Value> deductions,
        Map<String, Value> hooks,
        Map<String, String> interpretations) {
    /** Copies maps and lists. */
    public ScoreSheet {
        input = new Value.Fields(input).fields();
        facts = new Value.Fields(facts).fields();
        gates = new Value.Fields(gates).fields();
        answers = new Value.Fields(answers).fields();
        sheets = List.copyOf(sheets);
        deductions = List.copyOf(deductions);
        hooks = new Value.Fields(hooks).fields();
        interpretations = Copies.of(interpretations);
    }

    /** Returns a sheet of a rubric without hooks. */
    public ScoreSheet(
            Map<String, Value> input,
            Map<String, Value> facts,
            Map<String, Value> gates,
            Map<String, Value> answers,
            List<MemberSheet> sheets,
            Optional<Value> survey,
            List<Value> deductions,
            Map<String, String> interpretations) {
        this(input, facts, gates, answers, sheets, survey, deductions, Map.of(), interpretations);
    }

    /** Returns a sheet nobody has written on. */
    public static ScoreSheet empty() {
        return new ScoreSheet(
                Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), List.of(), Map.of(), Map.of());
    }

    /** Returns this sheet with these inputs. */
    public ScoreSheet withInput(Map<String, Value> inputs) {
        return new ScoreSheet(inputs, facts, gates, answers, sheets, survey, deductions, hooks, interpretations);
    }

    /** Returns this sheet with these answers to gates. */
    public ScoreSheet withGates(Map<String, Value> answered) {
        return new ScoreSheet(input, facts, answered, answers, sheets, survey, deductions, hooks, interpretations);
    }

    /** Returns this sheet with these answers. */
    public ScoreSheet withAnswers(Map<String, Value> given) {
        return new ScoreSheet(input, facts, gates, given, sheets, survey, deductions, hooks, interpretations);
    }

    /** Returns this sheet with these members' sheets. */
    public ScoreSheet withSheets(List<MemberSheet> members) {
        return new ScoreSheet(input, facts, gates, answers, members, survey, deductions, hooks, interpretations);
    }

    /** Returns this sheet with these facts. */
    public ScoreSheet withFacts(Map<String, Value> known) {
        return new ScoreSheet(input, known, gates, answers, sheets, survey, deductions, hooks, interpretations);
    }

    /** Returns this sheet with that survey. */
    public ScoreSheet withSurvey(Value asked) {
        return new ScoreSheet(
                input, facts, gates, answers, sheets, Optional.of(asked), deductions, hooks, interpretations);
    }

    /** Returns this sheet with these incidents of the negative list. */
    public ScoreSheet withDeductions(List<Value> incidents) {
        return new ScoreSheet(input, facts, gates, answers, sheets, survey, incidents, hooks, interpretations);
    }

    /** Returns this sheet with these outcomes of hooks. */
    public ScoreSheet withHooks(Map<String, Value> outcomes) {
        return new ScoreSheet(input, facts, gates, answers, sheets, survey, deductions, outcomes, interpretations);
    }
}
