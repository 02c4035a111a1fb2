package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Message;

/**
 * A draft of the golden cases of a rubric, under its default readings: every bound just below, at and just above, every
 * level, every cap reached and passed, every gate passed and not, full marks, the empty sheet. What comes out is left
 * blank: it is for a person to work out from the scheme, never for the engine that is to be judged by it.
 */
public final class Skeleton {
    private final RubricRevision revision;
    private final List<SkeletonCase> cases;
    private final List<Message> gaps;

    private Skeleton(RubricRevision revision, List<SkeletonCase> cases, List<Message> gaps) {
        this.revision = revision;
        this.cases = List.copyOf(cases);
        this.gaps = List.copyOf(gaps);
    }

    /** Drafts the cases of a rubric. */
    public static Skeleton of(RubricRevision revision) {
        Trial trial = Trial.of(revision.rubric(), revision::score);
        List<Reached> reached = distinct(trial);
        Reached first = reached.get(0);
        List<Sheet> whole = List.of(first.full(trial.lines()), first.poorest());
        List<SkeletonCase> cases = new ArrayList<>(LineCases.of(trial, reached));
        cases.addAll(GroupCases.of(trial, reached));
        cases.addAll(new GateCases(trial, first.circumstances(), whole).cases());
        cases.addAll(DeductionCases.of(trial, first.circumstances()));
        cases.addAll(new WholeCases(trial, reached).cases());
        return new Skeleton(revision, cases, gaps(trial, reached, cases));
    }

    /** Circumstances under which the same lines are there are as good as one. */
    private static List<Reached> distinct(Trial trial) {
        List<Reached> distinct = new ArrayList<>();
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (Sheet circumstances : Circumstances.of(trial)) {
            Reached reached = Reached.under(circumstances, trial);
            if (seen.add(reached.gains().keySet())) {
                distinct.add(reached);
            }
        }
        return distinct;
    }

    private static List<Message> gaps(Trial trial, List<Reached> reached, List<SkeletonCase> cases) {
        Stream<Message> reckoned = trial.lines().stream()
                .filter(line -> trial.edges(line).isEmpty())
                .map(line -> Message.of("skeleton.gap-reckoned", line.code(), line.label()));
        Stream<Message> absent = trial.lines().stream()
                .filter(line -> !trial.edges(line).isEmpty() && isNowhere(line, reached))
                .map(line -> Message.of("skeleton.gap-absent", line.code(), line.label()));
        return Stream.of(reckoned, absent, capsNotReached(trial, cases))
                .flatMap(gaps -> gaps)
                .toList();
    }

    /** Not every cap can be reached to the point by the answers there are. */
    private static Stream<Message> capsNotReached(Trial trial, List<SkeletonCase> cases) {
        Set<String> reached = subjects("skeleton.cap-reached", cases);
        Set<String> passed = subjects("skeleton.cap-passed", cases);
        Stream<String> yearly = trial.rubric().deductions().stream()
                .filter(item -> item.yearlyCap().isPresent())
                .map(Deduction::id);
        return Stream.concat(passed.stream(), yearly)
                .distinct()
                .filter(subject -> !reached.contains(subject))
                .map(subject -> Message.of("skeleton.gap-cap", subject));
    }

    private static Set<String> subjects(String key, List<SkeletonCase> cases) {
        return cases.stream()
                .filter(one -> one.what().key().equals(key))
                .map(SkeletonCase::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNowhere(Criterion line, List<Reached> reached) {
        return reached.stream().noneMatch(under -> under.holds(line));
    }

    /** Returns the rubric they are about. */
    public RubricRevision revision() {
        return revision;
    }

    /** Returns the cases in the order of the sheet. */
    public List<SkeletonCase> cases() {
        return cases;
    }

    /** Returns what no case could be drafted for, so that a person writes one. */
    public List<Message> gaps() {
        return gaps;
    }
}
