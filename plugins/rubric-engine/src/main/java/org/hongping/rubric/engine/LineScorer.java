package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Criterion criterion;
    private final String code;
    private final String rule;
    private final Exact max;
    private final Exact weight;
    private final LineTerms terms;
    private final Inherited inherited;
    private final VoiceScorer voice;
    private final Panel panel;
    private final LineScore silent;

    LineScorer(Criterion criterion, LineTerms terms, VoiceScorer voice, Panel panel) {
        this.criterion = criterion;
        this.code = criterion.code();
        this.rule = criterion.rule().kind().word();
        this.max = Exact.of(criterion.max());
        this.weight = Weights.of(criterion);
        this.terms = terms;
        this.inherited = terms.inherited();
        this.voice = voice;
        this.panel = panel;
        this.silent = silent();
    }

    @Override
    public Exact max() {
        return max;
    }

    @Override
    public Exact weight() {
        return weight;
    }

    @Override
    public boolean hasFigure() {
        return voice.rule().givesPoints();
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
        return hearing.isNamedByMembers(criterion.answerKey());
    }

    @Override
    public Optional<NodeScore> score(Hearing hearing) {
        return Optional.of(heard(hearing));
    }

    private LineScore heard(Hearing hearing) {
        if (hearing.isNamedByMembers(criterion.answerKey())) {
            return scored(panel.hear(hearing.voices(criterion.answerKey()), voice, hearing), hearing);
        }
        @Nullable Value said = terms.said().by(criterion, hearing);
        return said == null ? silent : scored(Ballot.ofOne(voice.score(said, "", hearing)), hearing);
    }

    private LineScore scored(Ballot ballot, Hearing hearing) {
        Verdict verdict = ballot.verdict();
        if (verdict instanceof Verdict.Awarded awarded) {
            return awarded(awarded, ballot);
        }
        if (verdict instanceof Verdict.Open open) {
            State state = open.isUndetermined() ? State.UNDETERMINED : State.MISSING;
            return line(Optional.empty(), state, ballot, open.steps());
        }
        if (verdict instanceof Verdict.Excused excused) {
            return excused(excused.steps(), ballot);
        }
        hearing.refuse(code, ((Verdict.Refused) verdict).problems());
        return line(Optional.empty(), State.REFUSED, ballot, List.of(Step.saying("refused")));
    }

    private LineScore awarded(Verdict.Awarded awarded, Ballot ballot) {
        Exact exact = awarded.points();
        Exact points = terms.rounded(exact);
        List<Step> steps = awarded.steps();
        if (!points.equals(exact)) {
            steps = new ArrayList<>(steps);
            steps.add(new Rounded(exact, points));
        }
        Trace trace = trace(awarded.chosen(), steps, ballot.voices());
        Optional<Exact> given = hasFigure() ? Optional.of(points) : Optional.empty();
        return new LineScore(code, criterion.label(), given, max, State.SCORED, ballot.members(), trace);
    }

    private LineScore excused(List<Step> why, Ballot ballot) {
        Optional<Exact> points = Excuse.points(inherited.notApplicable(), max);
        List<Step> steps = new ArrayList<>(why);
        steps.add(Excuse.step(points));
        return line(points, State.NOT_APPLICABLE, ballot, steps);
    }

    private LineScore silent() {
        Ballot nobody = Ballot.ofOne(new Verdict.Open(List.of(), false));
        return switch (inherited.unanswered()) {
            case OPEN -> line(Optional.empty(), State.MISSING, nobody, List.of(Step.saying("unanswered")));
            case ZERO ->
                inherited.bonus()
                        ? line(Optional.of(Exact.ZERO), State.NOT_CLAIMED, nobody, List.of(Step.saying("not-claimed")))
                        : line(Optional.of(Exact.ZERO), State.SCORED, nobody, List.of(Step.saying("unanswered-zero")));
            case LEAVE -> line(Optional.empty(), State.NOT_APPLICABLE, nobody, List.of(Step.saying("unanswered-left")));
        };
    }

    @Override
    public Optional<NodeScore> excused(Hearing hearing, List<Step> why) {
        report(hearing, "answered-within-excused");
        return Optional.of(line(Optional.empty(), State.NOT_APPLICABLE, Ballot.ofOne(new Verdict.Excused(why)), why));
    }

    @Override
    public LineScore undetermined(Hearing hearing, List<Step> why) {
        return line(Optional.empty(), State.UNDETERMINED, Ballot.ofOne(new Verdict.Open(why, true)), why);
    }

    @Override
    public void reportStray(Hearing hearing) {
        report(hearing, "answered-where-absent");
    }

    private void report(Hearing hearing, String fault) {
        if (!terms.sharesAnswer() && hearing.isAnswered(criterion.answerKey())) {
            hearing.refuse(code, List.of(Message.of("answer." + fault)));
        }
    }

    private LineScore line(Optional<Exact> points, State state, Ballot ballot, List<Step> steps) {
        Trace trace = trace(Optional.empty(), steps, ballot.voices());
        return new LineScore(code, criterion.label(), points, max, state, ballot.members(), trace);
    }

    private Trace trace(Optional<String> chosen, List<Step> steps, Map<String, Verdict> voices) {
        return new Trace(rule, chosen, inherited.clause(), steps, voices.isEmpty() ? Map.of() : each(voices));
    }

    private Map<String, Trace> each(Map<String, Verdict> voices) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        voices.forEach((member, verdict) -> traces.put(member, trace(verdict.chosen(), verdict.steps(), Map.of())));
        return traces;
    }

    private record Rounded(Exact exact, Exact points) implements Step {
        @Override
        public Message message() {
            return Message.of("trace.rounded", exact.text(), points.text());
        }
    }
}
