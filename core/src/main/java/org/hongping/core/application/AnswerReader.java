package org.hongping.core.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Value;

/**
 * Makes an answer of what was typed. What is not a figure where one belongs is handed on as text, so that the engine
 * refuses it with a sentence; nothing typed makes an answer without content.
 */
public final class AnswerReader {
    /** The field of points in place of the rule's own answer, which may have a field of points itself. */
    static final String INSTEAD = "instead";

    static final String POINTS = "points";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");

    private AnswerReader() {}

    /** Returns the answer to a line; one that is being cleared has no content. */
    public static Value.Fields read(Criterion line, Typed typed) {
        Map<String, Value> answer = new LinkedHashMap<>();
        if (typed.holds("clear", "yes")) {
            return new Value.Fields(answer);
        }
        if (typed.holds("notApplicable", "yes")) {
            answer.put("notApplicable", Value.text(typed.one("reason").orElse("")));
            return new Value.Fields(answer);
        }
        answer.putAll(line.rule().match(new Reading(typed)));
        typed.one(INSTEAD).ifPresent(points -> {
            if (line.rule().kind() == RuleKind.LEVELS) { // points beside a level are points within it
                answer.clear();
            }
            answer.put(POINTS, figure(points));
        });
        typed.one("reason").ifPresent(reason -> answer.put("reason", Value.text(reason)));
        return new Value.Fields(answer);
    }

    /** Returns typed text as a figure where it is one. */
    static Value figure(String typed) {
        return FIGURE.matcher(typed).matches() ? new Value.Figure(new BigDecimal(typed)) : Value.text(typed);
    }

    private record Reading(Typed typed) implements Rule.Cases<Map<String, Value>> {
        @Override
        public Map<String, Value> judgement(Judgement rule) {
            return figures(POINTS);
        }

        @Override
        public Map<String, Value> checklist(Checklist rule) {
            return ticks();
        }

        @Override
        public Map<String, Value> countTiers(CountTiers rule) {
            Map<String, Value> answer = rule.checks().isEmpty() ? figures("count") : ticks();
            if (!answer.isEmpty() && !rule.conditions().isEmpty()) {
                answer.put("conditions", texts(typed.all("condition")));
            }
            return answer;
        }

        @Override
        public Map<String, Value> levels(Levels rule) {
            Map<String, Value> answer = new LinkedHashMap<>();
            typed.one("level").ifPresent(level -> {
                answer.put("level", Value.text(level));
                rule.levels().stream()
                        .filter(known -> known.id().equals(level) && known.isRange())
                        .findFirst()
                        .flatMap(range -> typed.one(POINTS))
                        .ifPresent(points -> answer.put(POINTS, figure(points)));
            });
            return answer;
        }

        @Override
        public Map<String, Value> perUnit(PerUnit rule) {
            return figures("quantity");
        }

        @Override
        public Map<String, Value> bands(Bands rule) {
            if (typed.holds("unmeasured", "yes")) {
                return new LinkedHashMap<>(Map.of("value", Value.nothing()));
            }
            if (rule.reduce().isEmpty()) {
                return figures("value");
            }
            Map<String, Value> answer = new LinkedHashMap<>();
            typed.one("values").ifPresent(all -> {
                List<Value> values = new ArrayList<>();
                for (String one : SEPARATORS.split(all, -1)) {
                    values.add(figure(one));
                }
                answer.put("values", new Value.Items(values));
            });
            return answer;
        }

        @Override
        public Map<String, Value> proportion(Proportion rule) {
            Map<String, Value> answer = figures("numerator");
            answer.putAll(figures("denominator"));
            return answer;
        }

        @Override
        public Map<String, Value> surveyMean(SurveyMean rule) {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, Value> entries(Entries rule) {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, Value> statusAnswer(StatusAnswer rule) {
            Map<String, Value> answer = new LinkedHashMap<>();
            typed.one("status").ifPresent(status -> answer.put("status", Value.text(status)));
            typed.one("justification").ifPresent(why -> answer.put("justification", Value.text(why)));
            return answer;
        }

        @Override
        public Map<String, Value> composite(Composite rule) {
            Map<String, Value> parts = new LinkedHashMap<>();
            for (Part part : rule.parts()) {
                Map<String, Value> said = part.rule().match(new Reading(typed.under(part.id() + ".")));
                if (!said.isEmpty()) {
                    parts.put(part.id(), new Value.Fields(said));
                }
            }
            Map<String, Value> answer = rule.parts().stream().anyMatch(part -> part.rule() instanceof CodeHook)
                    ? figures(POINTS)
                    : new LinkedHashMap<>();
            if (!parts.isEmpty()) {
                answer.put("parts", new Value.Fields(parts));
            }
            return answer;
        }

        @Override
        public Map<String, Value> formula(Formula rule) {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, Value> note(Note rule) {
            Map<String, Value> answer = new LinkedHashMap<>();
            typed.one("text").ifPresent(text -> answer.put("text", Value.text(text)));
            return answer;
        }

        /** Points from a person, where the code of the bundle gave none. */
        @Override
        public Map<String, Value> codeHook(CodeHook rule) {
            return figures(POINTS);
        }

        private Map<String, Value> figures(String name) {
            Map<String, Value> answer = new LinkedHashMap<>();
            Optional<String> text = typed.one(name);
            text.ifPresent(written -> answer.put(name, figure(written)));
            return answer;
        }

        /** No tick is no answer; that nothing holds is said by the box "none". */
        private Map<String, Value> ticks() {
            List<String> ticked = typed.all("check");
            Map<String, Value> answer = new LinkedHashMap<>();
            if (!ticked.isEmpty() || typed.holds("none", "yes")) {
                answer.put("checks", texts(ticked));
            }
            return answer;
        }

        private static Value texts(List<String> texts) {
            return new Value.Items(texts.stream().map(Value::text).toList());
        }
    }
}
