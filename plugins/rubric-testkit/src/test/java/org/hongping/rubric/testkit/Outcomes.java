package org.hongping.rubric.testkit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs the tests a testkit made, as JUnit would. */
final class Outcomes {
    private Outcomes() {}

    /** Returns why each failed, by the names on the way to it; empty for one that passed. */
    static Map<String, Optional<String>> of(Stream<DynamicNode> made) {
        Map<String, Optional<String>> outcomes = new TreeMap<>();
        made.forEach(node -> run("", node, outcomes));
        return outcomes;
    }

    /** Returns the places that tests come from. */
    static List<URI> sources(Stream<? extends DynamicNode> made) {
        return made.flatMap(node -> node instanceof DynamicContainer container
                        ? sources(container.getChildren()).stream()
                        : node.getTestSourceUri().stream())
                .toList();
    }

    private static void run(String above, DynamicNode node, Map<String, Optional<String>> outcomes) {
        String name = above + "/" + node.getDisplayName();
        if (node instanceof DynamicContainer container) {
            try (Stream<? extends DynamicNode> children = container.getChildren()) {
                children.forEach(child -> run(name, child, outcomes));
            }
        } else if (node instanceof DynamicTest test) {
            outcomes.put(name, failure(test));
        }
    }

    private static Optional<String> failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return Optional.empty();
        } catch (Throwable failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }
}
