package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Group;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** One group, compiled: excused as a whole, or aggregated, kept within its bounds and perhaps zeroed. */
final class SectionScorer implements NodeScorer {
    private final Group group;
    private final Inherited inherited;
    private final List<NodeScorer> children;
    private final GroupExcuse excuse;
    private final Aggregation aggregation;
    private final Bounds bounds;
    private final Optional<CompiledExpression> zeroWhen;
    private final Optional<Exact> ownMax;
    private final Exact max;
    private final Exact weight;
    private final boolean isConditional;

    SectionScorer(Group group, Inherited inherited, List<NodeScorer> children, GroupTerms terms) {
        this.group = group;
        this.inherited = inherited;
        this.children = List.copyOf(children);
        this.excuse = new GroupExcuse(
                group.code(), inherited.notApplicable(), bodies().distinct().toList());
        this.aggregation = new Aggregation(group.aggregate(), terms.formula(), inherited.bonus());
        this.bounds = Bounds.of(group, terms.decimals());
        this.zeroWhen = terms.zeroWhen();
        this.ownMax = group.max().or(group::cap).map(Exact::of);
        this.max = ownMax.orElseGet(() -> aggregation.max(this.children));
        this.weight = Weights.of(group);
        this.isConditional = this.children.stream().anyMatch(NodeScorer::isConditional);
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
        return aggregation.hasFigure();
    }

    @Override
    public boolean isConditional() {
        return isConditional;
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
    public Optional<Boolean> stands(Hearing hearing) {
        return Optional.of(excuse.heard(hearing, this) != GroupExcuse.Heard.HOLDS);
    }

    @Override
    public Optional<NodeScore> score(Hearing hearing) {
        return Optional.of(
                switch (excuse.heard(hearing, this)) {
                    case HOLDS -> excused(childrenExcused(hearing), "group-excused");
                    case REFUSED -> scored(hearing, true);
                    case NONE -> scored(hearing, false);
                });
    }

    private GroupScore scored(Hearing hearing, boolean isRefused) {
        List<Child> there = new ArrayList<>(children.size());
        boolean open = isRefused;
        boolean anyLeft = false;
        for (NodeScorer child : children) {
            Optional<NodeScore> score = child.score(hearing);
            if (score.isPresent()) {
                there.add(new Child(child, score.get()));
                open |= score.get().state().isOpen();
                anyLeft |= score.get().hasLeft();
            }
        }
        if (anyLeft && !open && aggregation.isLeftByAll(there)) {
            return excused(there, "all-left");
        }
        List<Step> steps = new ArrayList<>(2);
        Optional<Exact> figure = aggregation.of(there, hearing, steps).map(points -> bounds.within(points, steps));
        Known<Boolean> zeroed = zeroed(hearing, steps);
        boolean undetermined =
                (figure.isEmpty() && hasFigure()) || zeroed.value().isEmpty();
        State state = open || undetermined ? State.MISSING : State.SCORED;
        boolean isZeroed = zeroed.value().orElse(false);
        return group(figure.map(points -> isZeroed ? Exact.ZERO : points), state, isZeroed, there, steps);
    }

    private Known<Boolean> zeroed(Hearing hearing, List<Step> steps) {
        if (zeroWhen.isEmpty()) {
            return Known.FALSE;
        }
        Known<Boolean> zeroed = zeroWhen.get().truth(hearing.scope());
        if (zeroed.value().isEmpty()) {
            steps.add(Lacking.of(zeroed.lacks()));
        } else if (zeroed.value().get()) {
            steps.add(Step.saying("zeroed"));
        }
        return zeroed;
    }

    private GroupScore excused(List<Child> there, String why) {
        Optional<Exact> points = Excuse.points(inherited.notApplicable(), maxOf(there));
        return group(points, State.NOT_APPLICABLE, false, there, List.of(Step.saying(why), Excuse.step(points)));
    }

    @Override
    public Optional<NodeScore> excused(Hearing hearing, List<Step> why) {
        return Optional.of(group(Optional.empty(), State.NOT_APPLICABLE, false, childrenExcused(hearing), why));
    }

    private List<Child> childrenExcused(Hearing hearing) {
        List<Step> why = List.of(Step.saying("within-excused", group.label()));
        List<Child> there = new ArrayList<>(children.size());
        children.forEach(child -> child.excused(hearing, why).ifPresent(score -> there.add(new Child(child, score))));
        return there;
    }

    @Override
    public GroupScore undetermined(Hearing hearing, List<Step> why) {
        List<Child> there = children.stream()
                .map(child -> new Child(child, child.undetermined(hearing, why)))
                .toList();
        return group(Optional.of(Exact.ZERO), State.MISSING, false, there, why);
    }

    @Override
    public void reportStray(Hearing hearing) {
        children.forEach(child -> child.reportStray(hearing));
    }

    private Exact maxOf(List<Child> there) {
        return isConditional ? ownMax.orElseGet(() -> aggregation.maxOf(there)) : max;
    }

    private GroupScore group(Optional<Exact> points, State state, boolean zeroed, List<Child> there, List<Step> steps) {
        Trace trace = new Trace(aggregation.word(), Optional.empty(), inherited.clause(), steps, Map.of());
        List<NodeScore> scores = new ArrayList<>(there.size());
        there.forEach(child -> scores.add(child.score()));
        return new GroupScore(group.code(), group.label(), points, maxOf(there), state, zeroed, scores, trace);
    }
}
