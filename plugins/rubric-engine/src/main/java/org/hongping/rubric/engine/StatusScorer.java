package org.hongping.rubric.engine;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Points by whether something is met, unmet or unknown. */
final class StatusScorer implements RuleScorer {
    private static final String STATUS = "status";
    private static final String JUSTIFICATION = "justification";
    private static final Set<String> KEYS = Set.of(STATUS, JUSTIFICATION);

    private final Map<String, Choice> choices = new LinkedHashMap<>();

    /** A status with its figures. */
    private record Choice(String id, Optional<Exact> points, Optional<Pattern> justification) {
        static Choice of(StatusAnswer.Standing standing) {
            return new Choice(
                    standing.id(),
                    standing.points().map(Exact::of),
                    standing.justification().map(Pattern::compile));
        }
    }

    StatusScorer(StatusAnswer rule) {
        rule.statuses().forEach(standing -> choices.put(standing.id(), Choice.of(standing)));
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<String> justification = answer.has(JUSTIFICATION) ? answer.text(JUSTIFICATION) : Optional.empty();
        Optional<Choice> choice = answer.text(STATUS).flatMap(id -> choice(answer, id));
        choice.flatMap(Choice::justification).ifPresent(pattern -> justify(answer, pattern, justification));
        return choice.isEmpty() || answer.isRefused() ? answer.refused() : verdict(choice.get(), justification);
    }

    private Optional<Choice> choice(Answer answer, String id) {
        @Nullable Choice choice = choices.get(id);
        if (choice == null) {
            answer.refuse("unknown-id", STATUS, Shown.shortened(id), String.join(", ", choices.keySet()));
        }
        return Optional.ofNullable(choice);
    }

    private static void justify(Answer answer, Pattern pattern, Optional<String> justification) {
        if (justification.filter(pattern::matches).isEmpty()) {
            answer.refuse("justification", JUSTIFICATION, pattern.pattern());
        }
    }

    private static Verdict verdict(Choice choice, Optional<String> justification) {
        Message word = Message.of("trace.status-" + choice.id());
        if (choice.points().isEmpty()) {
            return new Verdict.Open(List.of(Step.saying("status-open", word)), true);
        }
        String points = choice.points().get().text();
        Step step = justification
                .map(why -> Step.saying("status-justified", word, points, Shown.shortened(why)))
                .orElseGet(() -> Step.saying("status", word, points));
        return new Verdict.Awarded(choice.points().get(), Optional.of(choice.id()), step);
    }
}
