package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.exact.Exact;

/** Makes one figure of members' points, as their body declares. */
final class Combination {
    private static final int FEWEST_TO_TRIM = 3;

    private final AssessorGroup body;
    private final Optional<Exact> tolerance;

    Combination(AssessorGroup body) {
        this.body = body;
        this.tolerance = body.tolerance().map(Exact::of);
    }

    /** A member's points. */
    record Vote(Optional<String> party, String member, Exact points) {}

    /** Returns the first party of a joint body none of whose members has spoken. */
    static Optional<AssessorGroup.Party> silentParty(AssessorGroup body, List<Voice> voices) {
        return body.parties().stream()
                .filter(party ->
                        voices.stream().noneMatch(voice -> voice.party().equals(Optional.of(party.id()))))
                .findFirst();
    }

    /** Combines within each party, then takes the parties' mean; nothing is rounded. */
    Exact of(List<Vote> votes) {
        if (votes.size() == 1) {
            return votes.get(0).points();
        }
        Map<Optional<String>, List<Exact>> byParty = new LinkedHashMap<>();
        votes.forEach(vote -> byParty.computeIfAbsent(vote.party(), party -> new ArrayList<>())
                .add(vote.points()));
        return mean(byParty.values().stream().map(this::within).toList());
    }

    private Exact within(List<Exact> points) {
        List<Exact> rising = new ArrayList<>(points);
        Collections.sort(rising);
        return switch (body.combine()) {
            case MEAN -> mean(rising);
            case MEDIAN -> mean(rising.subList((rising.size() - 1) / 2, rising.size() / 2 + 1));
            case TRIMMED_MEAN -> mean(rising.size() < FEWEST_TO_TRIM ? rising : rising.subList(1, rising.size() - 1));
        };
    }

    private static Exact mean(List<Exact> points) {
        Exact sum = Exact.ZERO;
        for (Exact each : points) {
            sum = sum.plus(each);
        }
        return sum.dividedBy(Exact.of(points.size()));
    }

    /** Returns what to say when members differ by more than they may. */
    Optional<Step> beyondTolerance(List<Vote> votes) {
        if (tolerance.isEmpty()) {
            return Optional.empty();
        }
        List<Exact> points = votes.stream().map(Vote::points).toList();
        Exact spread = Collections.max(points).minus(Collections.min(points));
        return tolerance
                .filter(most -> spread.compareTo(most) > 0)
                .map(most -> Step.saying("spread", spread.text(), most.text()));
    }

    /** Returns the word of the way members are combined, as sentences name it. */
    String name() {
        String how = switch (body.combine()) {
            case MEAN -> "mean";
            case MEDIAN -> "median";
            case TRIMMED_MEAN -> "trimmed-mean";
        };
        return body.parties().isEmpty() ? how : how + "-of-parties";
    }
}
