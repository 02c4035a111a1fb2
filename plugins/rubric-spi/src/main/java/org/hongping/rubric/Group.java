package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A section of the sheet (评价类别); groups nest to any depth.
 *
 * @param heading code, label, clause
 * @param bonus a bonus section (加分项), top level only; its unanswered lines are "not claimed"
 * @param aggregate how children become points
 * @param expression the formula when {@code aggregate} is {@link Aggregate#FORMULA}
 * @param start points the group begins with
 * @param floor least points after aggregation
 * @param cap most points after aggregation
 * @param zeroWhen condition under which the whole group counts 0
 * @param max maximum where it cannot be derived from cap or children
 * @param children rows in the source's order
 */
public record Group(
        Heading heading,
        boolean bonus,
        Aggregate aggregate,
        Optional<Expression> expression,
        Optional<BigDecimal> start,
        Optional<BigDecimal> floor,
        Optional<BigDecimal> cap,
        Optional<Expression> zeroWhen,
        Optional<BigDecimal> max,
        List<Node> children)
        implements Node {
    /** Copies the children. */
    public Group {
        children = List.copyOf(children);
    }

    /** Returns a group that adds up its children. */
    public static Group sum(Heading heading, List<Node> children) {
        return new Group(
                heading,
                false,
                Aggregate.SUM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                children);
    }
}
