package org.hongping.rubric.engine;

import org.hongping.rubric.Node;
import org.hongping.rubric.exact.Exact;

/** Shares in a weighted mean. */
final class Weights {
    private Weights() {}

    /** Returns the node's weight; {@link Support} has refused weighted means where one lacks it. */
    static Exact of(Node node) {
        return node.heading().weight().map(Exact::of).orElse(Exact.ONE);
    }
}
