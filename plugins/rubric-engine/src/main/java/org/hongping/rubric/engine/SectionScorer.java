package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Group;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;
import org.jspecify.annotations.Nullable;

/** One group, compiled: excused as a whole, or aggregated, kept within its bounds and perhaps zeroed. */
final class SectionScorer implements NodeScorer {
    private static final Optional<Boolean> STANDS = Optional.of(true);
    private static final Optional<Exact> NOTHING = Optional.of(Exact.ZERO);
    private static final Optional<Boolean> FALLS = Optional.of(false);

    private final GroupHead head;
    private final NotApplicable notApplicable;
    private final NodeScorer[] children;
    private final GroupExcuse excuse;
    private final Aggregation aggregation;
    private final Bounds bounds;
    private final Optional<CompiledExpression> zeroWhen;
    private final Optional<Exact> ownMax;
    private final Exact max;
    private final Exact weight;
    private final boolean isConditional;

    SectionScorer(Group group, Inherited inherited, List<NodeScorer> children, GroupTerms terms) {
        this.notApplicable = inherited.notApplicable();
        this.children = children.toArray(NodeScorer[]::new);
        this.excuse = new GroupExcuse(
                group.code(),
                terms.place(),
                inherited.notApplicable(),
                bodies().distinct().toList());
        this.aggregation = new Aggregation(group.aggregate(), terms.formula(), inherited.bonus(), children);
        this.head = new GroupHead(group.code(), group.label(), aggregation.word(), inherited.clause());
        this.bounds = Bounds.of(group, terms.decimals());
        this.zeroWhen = terms.zeroWhen();
        this.ownMax = group.max().or(group::cap).map(Exact::of);
        this.max = ownMax.orElseGet(aggregation::max);
        this.weight = Weights.of(group);
        this.isConditional = children.stream().anyMatch(NodeScorer::isConditional);
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
        return Stream.of(children).flatMap(NodeScorer::bodies);
    }

    @Override
    public boolean isNamedByMembers(Hearing hearing) {
        return Stream.of(children).anyMatch(child -> child.isNamedByMembers(hearing));
    }

    @Override
    public Optional<Boolean> stands(Hearing hearing) {
        return excuse.heard(hearing, this) == GroupExcuse.Heard.HOLDS ? FALLS : STANDS;
    }

    @Override
    public NodeScore score(Hearing hearing) {
        return switch (excuse.heard(hearing, this)) {
            case HOLDS -> excused(childrenExcused(hearing), "group-excused");
            case REFUSED -> scored(hearing, true);
            case NONE -> scored(hearing, false);
        };
    }

    private GroupScore scored(Hearing hearing, boolean isRefused) {
        @Nullable NodeScore[] there = new NodeScore[children.length];
        Aggregation.Tally tally = aggregation.tally();
        for (int row = 0; row < there.length; row++) {
            @Nullable NodeScore score = children[row].score(hearing);
            if (score != null) {
                there[row] = score;
                tally.take(row, score);
            }
        }
        boolean open = isRefused || tally.isOpen();
        if (tally.anyLeft() && !open && aggregation.isLeftByAll(there)) {
            return excused(there, "all-left");
        }
        List<Step> steps = new ArrayList<>(2);
        Optional<Exact> figure = aggregation.of(tally, there, hearing, steps);
        if (figure.isPresent()) {
            figure = Optional.of(bounds.within(figure.get(), steps));
        }
        Known<Boolean> zeroed = zeroed(hearing, steps);
        boolean undetermined =
                (figure.isEmpty() && hasFigure()) || zeroed.value().isEmpty();
        State state = open || undetermined ? State.MISSING : State.SCORED;
        boolean isZeroed = zeroed.value().orElse(false);
        return group(isZeroed && figure.isPresent() ? NOTHING : figure, state, isZeroed, there, steps);
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

    private GroupScore excused(@Nullable NodeScore[] there, String why) {
        Optional<Exact> points = Excuse.points(notApplicable, maxOf(there));
        return group(points, State.NOT_APPLICABLE, false, there, List.of(Step.saying(why), Excuse.step(points)));
    }

    @Override
    public NodeScore excused(Hearing hearing, List<Step> why) {
        excuse.reportUnsound(hearing);
        return group(Optional.empty(), State.NOT_APPLICABLE, false, childrenExcused(hearing), why);
    }

    private @Nullable NodeScore[] childrenExcused(Hearing hearing) {
        List<Step> why = List.of(Step.saying("within-excused", head.label()));
        @Nullable NodeScore[] there = new NodeScore[children.length];
        for (int row = 0; row < there.length; row++) {
            there[row] = children[row].excused(hearing, why);
        }
        return there;
    }

    @Override
    public GroupScore undetermined(Hearing hearing, List<Step> why) {
        @Nullable NodeScore[] there = new NodeScore[children.length];
        for (int row = 0; row < there.length; row++) {
            there[row] = children[row].undetermined(hearing, why);
        }
        return group(Optional.of(Exact.ZERO), State.MISSING, false, there, why);
    }

    @Override
    public void reportStray(Hearing hearing) {
        excuse.reportStray(hearing);
        for (NodeScorer child : children) {
            child.reportStray(hearing);
        }
    }

    private Exact maxOf(@Nullable NodeScore[] there) {
        return isConditional ? ownMax.orElseGet(() -> aggregation.maxOf(there)) : max;
    }

    private GroupScore group(
            Optional<Exact> points, State state, boolean zeroed, @Nullable NodeScore[] there, List<Step> steps) {
        return new ReckonedGroup(head, points, maxOf(there), state, zeroed, Present.of(there), steps);
    }
}
