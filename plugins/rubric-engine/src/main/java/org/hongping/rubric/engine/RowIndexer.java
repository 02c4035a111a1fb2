package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.jspecify.annotations.Nullable;

/** Notes, while a tree is compiled, the rows that expressions look at, and lets those remember what they came to. */
final class RowIndexer {
    private final Lookups lookups;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, NodeScorer> scorers = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private int remembered;

    RowIndexer(Lookups lookups) {
        this.lookups = lookups;
        wanted.addAll(lookups.rows());
        lookups.childrenOf().forEach(group -> lookups.childrenOf(group).forEach(child -> wanted.add(child.code())));
        lookups.linesOf().forEach(group -> lookups.linesOf(group).forEach(line -> wanted.add(line.code())));
        lookups.answers().forEach(key -> lookups.linesAnswered(key).forEach(line -> wanted.add(line.code())));
    }

    /** Returns the scorer of a row, one that remembers if an expression looks at it. */
    NodeScorer compiled(Node node, NodeScorer scorer) {
        if (lookups.isEmpty()) {
            return scorer;
        }
        NodeScorer kept = wanted.contains(node.code()) ? new RememberedScorer(scorer, remembered++) : scorer;
        scorers.put(node.code(), kept);
        nodes.put(node.code(), node);
        if (node instanceof Group group) {
            group.children().forEach(child -> parents.put(child.code(), group.code()));
        }
        return kept;
    }

    RowIndex index() {
        if (lookups.isEmpty()) {
            return RowIndex.NONE;
        }
        Map<String, RowIndex.Entry> rows = new HashMap<>();
        scorers.keySet().stream().filter(wanted::contains).forEach(code -> rows.put(code, entry(code)));
        return new RowIndex(
                rows,
                entries(lookups.childrenOf(), lookups::childrenOf),
                entries(lookups.linesOf(), lookups::linesOf),
                entries(lookups.answers(), lookups::linesAnswered),
                remembered);
    }

    private Map<String, List<RowIndex.Entry>> entries(Set<String> keys, Function<String, List<? extends Node>> rowsOf) {
        Map<String, List<RowIndex.Entry>> entries = new HashMap<>();
        keys.forEach(key -> entries.put(
                key, rowsOf.apply(key).stream().map(row -> entry(row.code())).toList()));
        return entries;
    }

    private RowIndex.Entry entry(String code) {
        List<NodeScorer> above = new ArrayList<>();
        @Nullable String parent = parents.get(code);
        while (parent != null) {
            above.add(0, scorer(parent));
            parent = parents.get(parent);
        }
        Optional<Node> node = Optional.ofNullable(nodes.get(code));
        return new RowIndex.Entry(
                code,
                scorer(code),
                above,
                node.map(found -> found.heading().tags()).orElse(List.of()),
                node.filter(Criterion.class::isInstance).map(line -> ((Criterion) line).answerKey()));
    }

    private NodeScorer scorer(String code) {
        return Optional.ofNullable(scorers.get(code))
                .orElseThrow(() -> new IllegalStateException("row " + code + " is not compiled"));
    }
}
