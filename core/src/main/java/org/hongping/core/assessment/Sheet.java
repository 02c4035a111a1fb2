package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.rubric.Beside;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookValue;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;

/**
 * One member's sheet (评分表) as it stands.
 *
 * @param assignment whose it is and for what
 * @param own the lines the member's body scores, in the sheet's order
 * @param filed what stands beside it since it was handed in
 * @param lines what was said, by answer key
 * @param result the member's own figures
 */
public record Sheet(
        Assignment assignment, List<Criterion> own, Filed filed, Map<String, ScoredLine> lines, Result result) {
    /** Copies the list; the map is its own from now on. */
    public Sheet {
        own = List.copyOf(own);
        lines = Collections.unmodifiableMap(lines);
    }

    /**
     * What members find when they begin.
     *
     * @param claimed answer keys of the lines the applicant claims
     * @param outcomes what the code of the bundle has said, by place
     * @param subject what was known of the subject
     */
    public record Filed(Set<String> claimed, Map<String, Value> outcomes, Beside subject) {
        /** Copies set and map. */
        public Filed {
            claimed = Set.copyOf(claimed);
            outcomes = Map.copyOf(outcomes);
        }

        /** Says whether the code of the bundle has given a line its points, so that nobody is asked. */
        boolean hasPointsByCode(Criterion line) {
            return line.rule().kind() == RuleKind.CODE
                    && Optional.ofNullable(outcomes.get(line.code()))
                            .flatMap(HookValue::read)
                            .flatMap(HookValue::points)
                            .isPresent();
        }
    }

    /** Returns the lines still to be scored: base lines, and bonus lines that the applicant claims. */
    public List<Criterion> open() {
        Map<String, LineScore> scores = scores();
        return own.stream().filter(line -> isOpen(line, scores)).toList();
    }

    /**
     * How far a sheet is.
     *
     * @param asked how many lines there are to score; a bonus line that nobody claims is none of them
     * @param scored how many of them are scored
     */
    public record Progress(int asked, int scored) {}

    /** Returns how far it is. */
    public Progress progress() {
        return progress(scores());
    }

    /** As {@link #progress()}, of {@link #scores} that are there already. */
    Progress progress(Map<String, LineScore> scores) {
        int asked = 0;
        int open = 0;
        for (Criterion line : own) {
            LineScore score = scores.get(line.code());
            if (score != null) { // else it does not apply, by what was answered to another
                asked += score.state() != State.NOT_CLAIMED || claims(line) ? 1 : 0;
                open += isOpen(line, score.state()) ? 1 : 0;
            }
        }
        return new Progress(asked, asked - open);
    }

    /** Returns how many lines there are to score. */
    public int asked() {
        return progress().asked();
    }

    /** Returns how many of them are scored. */
    public int scored() {
        return progress().scored();
    }

    /** Returns the member's own points so far, decimal text. */
    public String points() {
        return result.partialTotal().text();
    }

    /** Returns what was said to a line. */
    public Optional<ScoredLine> line(Criterion line) {
        return Optional.ofNullable(lines.get(line.answerKey()));
    }

    /** Returns when something was saved last. */
    public Optional<Instant> savedAt() {
        return lines.values().stream().map(ScoredLine::savedAt).max(Comparator.naturalOrder());
    }

    /** Returns the lines the member abstains from. */
    public List<Criterion> abstained() {
        return own.stream()
                .filter(line -> line(line).filter(ScoredLine::isAbstained).isPresent())
                .toList();
    }

    private boolean isOpen(Criterion line, Map<String, LineScore> scores) {
        LineScore score = scores.get(line.code());
        return score != null && isOpen(line, score.state());
    }

    private boolean isOpen(Criterion line, State state) {
        boolean isAsked = state.isOpen() || (state == State.NOT_CLAIMED && claims(line));
        return isAsked && line(line).filter(ScoredLine::isAbstained).isEmpty();
    }

    private boolean claims(Criterion line) {
        return filed.claimed().contains(line.answerKey());
    }

    /** Returns what became of each line, by code; to look for each in the result would go through all of it each time. */
    Map<String, LineScore> scores() {
        Map<String, LineScore> scores = new HashMap<>();
        result.lines().forEach(line -> scores.put(line.code(), line));
        return scores;
    }
}
