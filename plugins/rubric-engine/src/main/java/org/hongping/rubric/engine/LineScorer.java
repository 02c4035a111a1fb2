package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** One line, compiled: hears its voices, rounds, and says what silence and "does not apply" come to. */
final class LineScorer implements NodeScorer {
    private final LineHead head;
    private final String key;
    private final Exact weight;
    private final LineTerms terms;
    private final int place;
    private final Said said;
    private final VoiceScorer voice;
    private final Panel panel;
    private final LineScore silent;

    LineScorer(Criterion criterion, LineTerms terms, VoiceScorer voice, Panel panel) {
        this.head = LineHead.of(criterion, voice.rule(), terms.inherited());
        this.key = criterion.answerKey();
        this.weight = Weights.of(criterion);
        this.terms = terms;
        this.place = terms.place();
        this.said = terms.said();
        this.voice = voice;
        this.panel = panel;
        this.silent = silent(terms.inherited());
    }

    @Override
    public Exact max() {
        return head.max();
    }

    @Override
    public Exact weight() {
        return weight;
    }

    @Override
    public boolean hasFigure() {
        return head.hasFigure();
    }

    @Override
    public boolean isConditional() {
        return false;
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return Optional.of(true);
    }

    @Override
    public Stream<AssessorGroup> bodies() {
        return Stream.of(panel.body());
    }

    @Override
    public boolean isNamedByMembers(Hearing hearing) {
        return hearing.isNamedByMembers(key);
    }

    @Override
    public NodeScore score(Hearing hearing) {
        if (hearing.isNamedByMembers(key)) {
            Ballot ballot = panel.hear(hearing.voices(key), voice, hearing);
            return scored(ballot.verdict(), ballot.voices(), hearing);
        }
        @Nullable Value answer = said.by(head.code(), hearing.answer(place), hearing);
        return answer == null ? silent : scored(voice.score(answer, "", hearing), Map.of(), hearing);
    }

    private LineScore scored(Verdict verdict, Map<String, Verdict> voices, Hearing hearing) {
        if (verdict instanceof Verdict.Awarded awarded) {
            return new ScoredLine(head, terms.rounded(awarded), voices);
        }
        if (verdict instanceof Verdict.Open open) {
            State state = open.isUndetermined() ? State.UNDETERMINED : State.MISSING;
            return line(Optional.empty(), state, verdict, voices);
        }
        if (verdict instanceof Verdict.Excused excused) {
            return excused(excused.steps(), voices);
        }
        hearing.refuse(head.code(), ((Verdict.Refused) verdict).problems());
        return line(Optional.empty(), State.REFUSED, verdict, voices);
    }

    private LineScore excused(List<Step> why, Map<String, Verdict> voices) {
        Optional<Exact> points = Excuse.points(terms.inherited().notApplicable(), max());
        List<Step> steps = new ArrayList<>(why);
        steps.add(Excuse.step(points));
        return line(points, State.NOT_APPLICABLE, new Verdict.Excused(steps), voices);
    }

    private LineScore silent(Inherited inherited) {
        return switch (inherited.unanswered()) {
            case OPEN -> silent(Optional.empty(), State.MISSING, "unanswered");
            case ZERO ->
                inherited.bonus()
                        ? silent(Optional.of(Exact.ZERO), State.NOT_CLAIMED, "not-claimed")
                        : silent(Optional.of(Exact.ZERO), State.SCORED, "unanswered-zero");
            case LEAVE -> silent(Optional.empty(), State.NOT_APPLICABLE, "unanswered-left");
        };
    }

    private LineScore silent(Optional<Exact> points, State state, String why) {
        return line(points, state, Verdict.open(why), Map.of());
    }

    @Override
    public NodeScore excused(Hearing hearing, List<Step> why) {
        report(hearing, "answered-within-excused");
        return line(Optional.empty(), State.NOT_APPLICABLE, new Verdict.Excused(why), Map.of());
    }

    @Override
    public NodeScore undetermined(Hearing hearing, List<Step> why) {
        return line(Optional.empty(), State.UNDETERMINED, new Verdict.Open(why, true), Map.of());
    }

    @Override
    public void reportStray(Hearing hearing) {
        report(hearing, "answered-where-absent");
    }

    private void report(Hearing hearing, String fault) {
        boolean isAnswered = hearing.answer(place) != null || hearing.isNamedByMembers(key);
        if (!terms.sharesAnswer() && isAnswered) {
            hearing.refuse(head.code(), List.of(Message.of("answer." + fault)));
        }
    }

    private LineScore line(Optional<Exact> points, State state, Verdict verdict, Map<String, Verdict> voices) {
        return new UnscoredLine(head, points, state, verdict, voices);
    }
}
