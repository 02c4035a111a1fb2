package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Scores one voice's answer to a line: the rule's own answer, points in its place, or "does not apply". */
final class VoiceScorer {
    static final String NOT_APPLICABLE = "notApplicable";

    private static final Set<String> BESIDE = Set.of(Answer.REASON);
    private static final Set<String> IN_PLACE = Set.of(Answer.REASON, Answer.POINTS);
    private static final Set<String> EXCUSE = Set.of(NOT_APPLICABLE);

    private final RuleScorer rule;
    private final Exact max;
    private final Terms terms;
    private final boolean mayBePlain;
    private final String[] own;

    /**
     * @param rule the line's rule
     * @param max most points in its place
     */
    VoiceScorer(RuleScorer rule, Exact max, Terms terms) {
        this.rule = rule;
        this.max = max;
        this.terms = terms;
        this.mayBePlain = !terms.override() && !terms.reasonRequired();
        this.own = rule.keys().toArray(String[]::new);
    }

    /**
     * What may be said beside the rule's own answer.
     *
     * @param override whether points with a reason may stand in place of the rule's own answer
     * @param reasonRequired whether an answer without a reason is refused
     * @param notApplicable what "does not apply" would mean
     */
    record Terms(boolean override, boolean reasonRequired, NotApplicable notApplicable) {}

    RuleScorer rule() {
        return rule;
    }

    /** Judges what a voice says; the path names the voice in sentences. */
    Verdict score(Value said, String path, Hearing hearing) {
        if (!(said instanceof Value.Fields fields)) {
            return new Verdict.Refused(List.of(Message.of("answer.not-an-answer", path, Shown.of(said))));
        }
        @Nullable Verdict known = mayBePlain ? rule.known(fields.fields()) : null;
        return known == null ? judged(fields, path, hearing) : known;
    }

    private Verdict judged(Value.Fields fields, String path, Hearing hearing) {
        Answer answer = Answer.of(fields, path);
        Verdict verdict = isPlain(answer) ? rule.score(answer, hearing) : heard(answer, hearing);
        return answer.isRefused() ? answer.refused() : verdict;
    }

    /** Says whether the answer is the rule's own and nothing beside it, as most are. */
    private boolean isPlain(Answer answer) {
        return mayBePlain && answer.hasOnly(own);
    }

    private Verdict heard(Answer answer, Hearing hearing) {
        return answer.has(NOT_APPLICABLE) ? excused(answer) : judged(answer, hearing);
    }

    private Verdict excused(Answer answer) {
        answer.allowOnly(EXCUSE, Set.of());
        if (terms.notApplicable() == NotApplicable.FORBIDDEN) {
            answer.refuse("must-apply", NOT_APPLICABLE);
        }
        String why = answer.text(NOT_APPLICABLE).orElse("");
        return new Verdict.Excused(List.of(Step.saying("excused", why)));
    }

    private Verdict judged(Answer answer, Hearing hearing) {
        boolean override = terms.override() || rule.yields(hearing);
        answer.allowOnly(rule.keys(), override ? IN_PLACE : BESIDE);
        boolean inPlace = override && answer.has(Answer.POINTS) && !rule.takesPoints(answer);
        answer.reason(terms.reasonRequired() || inPlace);
        return inPlace ? inPlace(answer, hearing) : rule.score(answer, hearing);
    }

    private Verdict inPlace(Answer answer, Hearing hearing) {
        List<Step> steps = new ArrayList<>();
        if (rule.answersItself() || answer.keys().stream().anyMatch(key -> !IN_PLACE.contains(key))) {
            steps.addAll(own(rule.score(answer, hearing)));
        }
        Optional<Exact> points = answer.points(Exact.ZERO, max);
        if (points.isEmpty() || answer.isRefused()) {
            return answer.refused();
        }
        steps.add(new InPlace(points.get(), answer.text(Answer.REASON).orElse("")));
        return new Verdict.Awarded(points.get(), Optional.empty(), steps);
    }

    private static List<Step> own(Verdict verdict) {
        if (verdict instanceof Verdict.Awarded awarded) {
            return awarded.steps();
        }
        return verdict instanceof Verdict.Open open ? open.steps() : List.of();
    }

    private record InPlace(Exact points, String reason) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.in-place", points.text(), reason);
        }
    }
}
