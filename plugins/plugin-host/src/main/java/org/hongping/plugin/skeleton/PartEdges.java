package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Message;
import org.hongping.rubric.Part;
import org.hongping.rubric.Value;

/** The edges of a line of several parts: each part at its edges while the others give little, then all at once. */
record PartEdges(Composite rule, EdgeAnswers answers) {

    List<Edge> edges() {
        Map<String, List<Edge>> byPart = new LinkedHashMap<>();
        for (Part part : rule.parts()) {
            byPart.put(part.id(), part.rule().match(answers.upTo(part.max())));
        }
        List<Edge> edges = new ArrayList<>();
        for (Part part : rule.parts()) {
            for (Edge edge : byPart.getOrDefault(part.id(), List.of())) {
                Message what = Message.of("skeleton.part", part.label(), edge.what());
                Value.Fields others = together(byPart, any -> 0);
                edges.add(new Edge(parts(Shapes.with(others, part.id(), edge.answer())), what, edge.refused()));
            }
        }
        int most = byPart.values().stream().mapToInt(List::size).max().orElse(0);
        for (int last = 1; last <= most; last++) {
            int back = last;
            Value.Fields all = together(byPart, list -> Math.max(0, list.size() - back));
            edges.add(Edge.taken(parts(all), "skeleton.parts", Integer.toString(last)));
        }
        return edges;
    }

    /** Puts one edge of every part together, of those that are taken. */
    private static Value.Fields together(Map<String, List<Edge>> byPart, ToIntFunction<List<Edge>> which) {
        Map<String, Value> parts = new LinkedHashMap<>();
        byPart.forEach((id, edges) -> {
            List<Edge> taken = edges.stream().filter(edge -> !edge.refused()).toList();
            if (!taken.isEmpty()) {
                parts.put(id, taken.get(which.applyAsInt(taken)).answer());
            }
        });
        return new Value.Fields(parts);
    }

    private static Value.Fields parts(Value.Fields parts) {
        return Shapes.of("parts", parts);
    }
}
