package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;

/** Maxima of nodes: what is declared, else the cap, else the same aggregate of the children's maxima. */
final class Maxima {
    private Maxima() {}

    /** Returns the node's maximum; empty where only an expression knows it. */
    static Optional<BigDecimal> of(Node node) {
        if (node instanceof Group group) {
            return group.max().or(group::cap).or(() -> ofChildren(group));
        }
        return Optional.of(((Criterion) node).max());
    }

    /** Returns the group's aggregate of all its children's maxima. */
    static Optional<BigDecimal> ofChildren(Group group) {
        return aggregate(group.aggregate(), group.children());
    }

    /** Returns an aggregate of the nodes' maxima. */
    static Optional<BigDecimal> aggregate(Aggregate aggregate, List<Node> nodes) {
        List<BigDecimal> maxima =
                nodes.stream().map(Maxima::of).flatMap(Optional::stream).toList();
        if (maxima.size() < nodes.size() || maxima.isEmpty()) {
            return Optional.empty();
        }
        return switch (aggregate) {
            case SUM -> Optional.of(sum(maxima));
            case MIN -> maxima.stream().min(BigDecimal::compareTo);
            case MEAN -> Optional.of(divided(sum(maxima), BigDecimal.valueOf(maxima.size())));
            case WEIGHTED_MEAN -> weightedMean(nodes, maxima);
            case FORMULA, NONE -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> weightedMean(List<Node> nodes, List<BigDecimal> maxima) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        for (int index = 0; index < maxima.size(); index++) {
            BigDecimal weight = nodes.get(index).heading().weight().orElse(BigDecimal.ZERO);
            weights = weights.add(weight);
            points = points.add(weight.multiply(maxima.get(index)));
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(divided(points, weights));
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divided(BigDecimal points, BigDecimal by) {
        return points.divide(by, MathContext.DECIMAL128);
    }

    /** Says whether the node, or something below it, applies only under a condition. */
    static boolean isConditional(Node node) {
        return node.heading().appliesWhen().isPresent()
                || (node instanceof Group group && group.children().stream().anyMatch(Maxima::isConditional));
    }
}
