package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Group;

/** One group, compiled: excused as a whole, or aggregated and kept within its bounds. */
final class SectionScorer implements NodeScorer {
    private final Group group;
    private final Inherited inherited;
    private final List<NodeScorer> children;
    private final GroupExcuse excuse;
    private final Aggregation aggregation;
    private final Bounds bounds;
    private final Exact max;
    private final Exact weight;

    SectionScorer(Group group, Inherited inherited, List<NodeScorer> children, Optional<Integer> decimals) {
        this.group = group;
        this.inherited = inherited;
        this.children = List.copyOf(children);
        this.excuse = new GroupExcuse(
                group.code(), inherited.notApplicable(), bodies().distinct().toList());
        this.aggregation = new Aggregation(group.aggregate(), this.children, inherited.bonus());
        this.bounds = Bounds.of(group, decimals);
        this.max = group.max().or(group::cap).map(Exact::of).orElseGet(aggregation::max);
        this.weight = Weights.of(group);
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
        return group.aggregate() != Aggregate.NONE;
    }

    @Override
    public Stream<AssessorGroup> bodies() {
        return children.stream().flatMap(NodeScorer::bodies);
    }

    @Override
    public boolean isNamedByMembers(Hearing hearing) {
        return children.stream().anyMatch(child -> child.isNamedByMembers(hearing));
    }

    @Override
    public GroupScore score(Hearing hearing) {
        return switch (excuse.heard(hearing, this)) {
            case HOLDS -> excusedByAnswer(hearing);
            case REFUSED -> scored(hearing, true);
            case NONE -> scored(hearing, false);
        };
    }

    private GroupScore scored(Hearing hearing, boolean isRefused) {
        List<NodeScore> scores = new ArrayList<>(children.size());
        boolean open = isRefused;
        for (NodeScorer child : children) {
            NodeScore score = child.score(hearing);
            open |= score.state().isOpen();
            scores.add(score);
        }
        if (!open && aggregation.isLeftByAll(scores)) {
            return excused(scores, "all-left");
        }
        List<Step> steps = new ArrayList<>(2);
        Optional<Exact> points = aggregation.of(scores, steps).map(figure -> bounds.within(figure, steps));
        return group(points, open ? State.MISSING : State.SCORED, scores, steps);
    }

    private GroupScore excusedByAnswer(Hearing hearing) {
        return excused(childrenExcused(hearing), "group-excused");
    }

    private GroupScore excused(List<NodeScore> scores, String why) {
        Optional<Exact> points = Excuse.points(inherited.notApplicable(), max);
        return group(points, State.NOT_APPLICABLE, scores, List.of(Step.saying(why), Excuse.step(points)));
    }

    @Override
    public GroupScore excused(Hearing hearing, List<Step> why) {
        return group(Optional.empty(), State.NOT_APPLICABLE, childrenExcused(hearing), why);
    }

    private List<NodeScore> childrenExcused(Hearing hearing) {
        List<Step> why = List.of(Step.saying("within-excused", group.label()));
        return children.stream().map(child -> child.excused(hearing, why)).toList();
    }

    private GroupScore group(Optional<Exact> points, State state, List<NodeScore> scores, List<Step> steps) {
        Trace trace = new Trace(aggregation.word(), Optional.empty(), inherited.clause(), steps, Map.of());
        return new GroupScore(group.code(), group.label(), points, max, state, scores, trace);
    }
}
