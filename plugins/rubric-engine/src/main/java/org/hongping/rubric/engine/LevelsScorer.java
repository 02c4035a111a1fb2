package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Points of the one level chosen, or points within it where it is a range. */
final class LevelsScorer implements RuleScorer {
    private static final String LEVEL = "level";

    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Set<String> keys;

    LevelsScorer(Levels rule) {
        rule.levels().forEach(level -> choices.put(level.id(), Choice.of(level)));
        this.keys = rule.levels().stream().anyMatch(Level::isRange) ? Set.of(LEVEL, Answer.POINTS) : Set.of(LEVEL);
    }

    @Override
    public Set<String> keys() {
        return keys;
    }

    @Override
    public boolean takesPoints(Answer answer) {
        return answer.has(LEVEL) && keys.contains(Answer.POINTS);
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<Choice> choice = answer.text(LEVEL).flatMap(id -> choice(answer, id));
        return choice.isEmpty() ? answer.refused() : verdict(choice.get(), answer);
    }

    @Override
    public @Nullable Verdict known(Map<String, Value> answer) {
        if (answer.size() == 1 && answer.get(LEVEL) instanceof Value.Text text) {
            @Nullable Choice choice = choices.get(text.text());
            return choice == null || choice.isRange() ? null : choice.whole();
        }
        return null;
    }

    private Optional<Choice> choice(Answer answer, String id) {
        @Nullable Choice choice = choices.get(id);
        if (choice == null) {
            answer.refuse("unknown-id", LEVEL, Shown.shortened(id), String.join(", ", choices.keySet()));
        }
        return Optional.ofNullable(choice);
    }

    private Verdict verdict(Choice choice, Answer answer) {
        if (choice.isRange()) {
            return answer.points(choice.from(), choice.to())
                    .<Verdict>map(points -> new Verdict.Awarded(points, choice.chosen(), new Within(choice, points)))
                    .orElseGet(answer::refused);
        }
        if (takesPoints(answer) && answer.has(Answer.POINTS)) {
            answer.refuse(
                    "level-is-fixed",
                    Answer.POINTS,
                    choice.level().id(),
                    choice.from().plain());
            return answer.refused();
        }
        return choice.whole();
    }

    /** A level with its figures, and its verdict where it has one figure only. */
    private record Choice(Level level, boolean isRange, Exact from, Exact to, Optional<String> chosen, Verdict whole) {
        static Choice of(Level level) {
            Exact from = Exact.of(level.from());
            Optional<String> chosen = Optional.of(level.id());
            Step step = Step.saying("level", level.label(), from.text());
            return new Choice(
                    level,
                    level.isRange(),
                    from,
                    Exact.of(level.to()),
                    chosen,
                    KeptVerdicts.lasting(new Verdict.Awarded(from, chosen, step)));
        }
    }

    private record Within(Choice choice, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of(
                    "trace.level-range",
                    choice.level().label(),
                    choice.from().plain(),
                    choice.to().plain(),
                    points.text());
        }
    }
}
