package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Cases of the groups: all of a group at its best, its cap reached to the point, its cap passed. */
final class GroupCases {
    private final Trial trial;
    private final List<Reached> reached;
    private final List<SkeletonCase> cases = new ArrayList<>();

    private GroupCases(Trial trial, List<Reached> reached) {
        this.trial = trial;
        this.reached = reached;
    }

    static List<SkeletonCase> of(Trial trial, List<Reached> reached) {
        GroupCases groups = new GroupCases(trial, reached);
        trial.rubric().root().children().forEach(groups::add);
        return groups.cases;
    }

    private void add(Node node) {
        if (node instanceof Group group) {
            group.children().forEach(this::add);
            List<Criterion> lines = Trial.lines(group);
            reached.stream()
                    .filter(under -> lines.stream().anyMatch(under::holds))
                    .findFirst()
                    .ifPresent(under -> add(group, lines, under));
        }
    }

    private void add(Group group, List<Criterion> lines, Reached under) {
        Sheet full = under.full(lines);
        Result result = trial.score(full);
        Exact sum = lines.stream()
                .flatMap(line -> result.line(line.code()).flatMap(LineScore::points).stream())
                .reduce(Exact.ZERO, Exact::plus);
        Optional<Exact> cap = group.cap().map(Exact::of).filter(any -> group.aggregate() == Aggregate.SUM);
        cap.filter(most -> sum.compareTo(most) > 0)
                .flatMap(most -> new CapSearch(under, most).of(lines))
                .ifPresent(sheet -> add(group, "skeleton.cap-reached", sheet));
        boolean isPassed = cap.filter(most -> sum.compareTo(most) > 0).isPresent();
        add(group, isPassed ? "skeleton.cap-passed" : "skeleton.group-full", full);
    }

    private void add(Group group, String key, Sheet sheet) {
        cases.add(new SkeletonCase(
                group.code(),
                Message.of(key, group.label()),
                trial.clause(group.code()),
                group.cap()
                        .map(BigDecimal::toPlainString)
                        .map(cap -> Message.of("skeleton.why-cap", cap))
                        .orElseGet(() -> Message.of("skeleton.why-group")),
                sheet.value(),
                List.of(List.of("points", group.code()))));
    }
}
