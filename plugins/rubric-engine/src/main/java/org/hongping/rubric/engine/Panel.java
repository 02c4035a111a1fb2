package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** A body whose members each say something; makes one verdict of theirs. */
final class Panel {
    private final AssessorGroup body;
    private final Combination combination;

    Panel(AssessorGroup body) {
        this.body = body;
        this.combination = new Combination(body);
    }

    AssessorGroup body() {
        return body;
    }

    /** Hears the voices, in the order of members, each judged by the line. */
    Ballot hear(List<Voice> voices, VoiceScorer line, Hearing hearing) {
        List<Message> strangers = new ArrayList<>(0);
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Voice voice : voices) {
            if (voice.assessor().equals(body.id())) {
                verdicts.put(voice.member(), line.score(voice.said(), voice.member() + ".", hearing));
            } else {
                strangers.add(Message.of("answer.not-theirs", voice.member(), voice.assessor(), body.id()));
            }
        }
        return new Ballot(strangers.isEmpty() ? together(voices, verdicts) : new Verdict.Refused(strangers), verdicts);
    }

    private Verdict together(List<Voice> voices, Map<String, Verdict> verdicts) {
        List<Message> faults = faults(verdicts);
        if (!faults.isEmpty()) {
            return new Verdict.Refused(faults);
        }
        return open(voices, verdicts).orElseGet(() -> combined(voices, verdicts));
    }

    private static List<Message> faults(Map<String, Verdict> verdicts) {
        List<Message> faults = new ArrayList<>(0);
        int excused = 0;
        for (Verdict verdict : verdicts.values()) {
            if (verdict instanceof Verdict.Refused refused) {
                faults.addAll(refused.problems());
            }
            excused += verdict instanceof Verdict.Excused ? 1 : 0;
        }
        return faults.isEmpty() && excused > 0 && excused < verdicts.size()
                ? List.of(Message.of(
                        "answer.not-unanimous", Integer.toString(excused), Integer.toString(verdicts.size())))
                : faults;
    }

    /** Returns what leaves the line open, if anything does: an unfinished answer, too few members, a silent party. */
    private Optional<Verdict> open(List<Voice> voices, Map<String, Verdict> verdicts) {
        for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
            if (entry.getValue() instanceof Verdict.Open open) {
                List<Step> steps = new ArrayList<>(open.steps());
                steps.add(0, Step.saying("member-open", entry.getKey()));
                return Optional.of(new Verdict.Open(steps, open.isUndetermined()));
            }
        }
        if (voices.size() < body.quorum()) {
            return Optional.of(
                    Verdict.open("quorum", Integer.toString(voices.size()), Integer.toString(body.quorum())));
        }
        return Combination.silentParty(body, voices).map(party -> Verdict.open("party-open", party.label()));
    }

    /** Says whether enough members of a body speak, and some of each of its parties. */
    static boolean isQuorate(AssessorGroup body, List<Voice> voices) {
        List<Voice> theirs = voices.stream()
                .filter(voice -> voice.assessor().equals(body.id()))
                .toList();
        return theirs.size() >= body.quorum()
                && Combination.silentParty(body, theirs).isEmpty();
    }

    private Verdict combined(List<Voice> voices, Map<String, Verdict> verdicts) {
        List<Combination.Vote> votes = new ArrayList<>();
        for (Voice voice : voices) {
            if (verdicts.get(voice.member()) instanceof Verdict.Awarded awarded) {
                votes.add(new Combination.Vote(voice.party(), voice.member(), awarded.points()));
            }
        }
        if (votes.isEmpty()) {
            return new Verdict.Excused(List.of(Step.saying("excused-by-all", Integer.toString(voices.size()))));
        }
        Exact points = combination.of(votes);
        List<Step> steps = new ArrayList<>(2);
        steps.add(new Combined(combination.name(), votes, points));
        combination.beyondTolerance(votes).ifPresent(steps::add);
        return new Verdict.Awarded(points, Optional.empty(), steps);
    }

    private record Combined(String how, List<Combination.Vote> votes, Exact points) implements Step {
        @Override
        public Message message() {
            List<String> each = votes.stream()
                    .map(vote -> vote.member() + " " + vote.points().text())
                    .toList();
            return Message.of("trace." + how, Integer.toString(each.size()), String.join("、", each), points.text());
        }
    }
}
