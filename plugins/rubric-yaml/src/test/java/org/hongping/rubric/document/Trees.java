package org.hongping.rubric.document;

import static net.jqwik.api.Arbitraries.just;
import static org.hongping.rubric.document.Rubrics.any;
import static org.hongping.rubric.document.Rubrics.evidence;
import static org.hongping.rubric.document.Rubrics.expression;
import static org.hongping.rubric.document.Rubrics.few;
import static org.hongping.rubric.document.Rubrics.figure;
import static org.hongping.rubric.document.Rubrics.some;
import static org.hongping.rubric.document.Rubrics.source;
import static org.hongping.rubric.document.Rubrics.text;
import static org.hongping.rubric.document.Rubrics.truth;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Node;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Unanswered;

/** Groups and lines of every shape. */
final class Trees {
    private Trees() {}

    static Arbitrary<Group> root(String title) {
        return group(heading(), just(false), 2).map(root -> titled(root, title));
    }

    private static Arbitrary<Heading> heading() {
        return Combinators.combine(
                        text(),
                        text(),
                        source().optional(),
                        figure().optional(),
                        expression().optional(),
                        any(Unanswered.class).optional(),
                        any(NotApplicable.class).optional(),
                        few(text()))
                .as(Heading::new);
    }

    private static Arbitrary<Node> node(int depth) {
        Arbitrary<Node> line = Combinators.combine(
                        heading(),
                        figure(),
                        text(),
                        few(evidence()),
                        text(),
                        expression().optional(),
                        truth().optional(),
                        Rules.rule(2))
                .flatAs((heading, max, assessor, evidence, key, suggest, override, rule) -> truth().map(reason ->
                        new Criterion(heading, max, assessor, evidence, key, suggest, override, reason, rule)));
        return depth == 0
                ? line
                : Arbitraries.oneOf(line, group(heading(), truth(), depth - 1).map(group -> (Node) group));
    }

    private static Arbitrary<Group> group(Arbitrary<Heading> heading, Arbitrary<Boolean> bonus, int depth) {
        Arbitrary<Optional<BigDecimal>> figure = figure().optional();
        return Combinators.combine(
                        heading, bonus, any(Aggregate.class), expression().optional(), figure, figure, figure)
                .flatAs((head, isBonus, aggregate, expression, start, floor, cap) -> Combinators.combine(
                                expression().optional(), figure, some(node(depth)))
                        .as((zeroWhen, max, children) -> new Group(
                                head, isBonus, aggregate, expression, start, floor, cap, zeroWhen, max, children)));
    }

    private static Group titled(Group root, String title) {
        Heading heading = root.heading();
        Heading titled = new Heading(
                "root",
                title,
                heading.source(),
                heading.weight(),
                heading.appliesWhen(),
                heading.unanswered(),
                heading.notApplicable(),
                heading.tags());
        return new Group(
                titled,
                false,
                root.aggregate(),
                root.expression(),
                root.start(),
                root.floor(),
                root.cap(),
                root.zeroWhen(),
                root.max(),
                root.children());
    }
}
