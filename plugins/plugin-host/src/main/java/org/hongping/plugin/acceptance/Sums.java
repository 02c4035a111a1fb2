package org.hongping.plugin.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/**
 * The points a rubric gives at most, section by section.
 *
 * @param variant inputs that choose the variant; blank where there is one
 * @param sections in the order of the sheet
 * @param base sum of the base sections
 * @param bonus sum of the bonus sections
 */
public record Sums(String variant, List<Section> sections, Exact base, Exact bonus) {
    /** Copies the sections. */
    public Sums {
        sections = List.copyOf(sections);
    }

    /**
     * A row under the root.
     *
     * @param code the source's own number
     * @param label short name
     * @param bonus whether it holds bonus points
     * @param max most points
     */
    public record Section(String code, String label, boolean bonus, Exact max) {}

    static List<Sums> of(RubricRevision revision) {
        List<Expectation> expected = revision.rubric().expectations();
        return expected.isEmpty()
                ? List.of(of(revision, Map.of()))
                : expected.stream().map(one -> of(revision, one.input())).toList();
    }

    /** An empty sheet, scored, knows the most points of every row that is there. */
    private static Sums of(RubricRevision revision, Map<String, String> variant) {
        Map<String, Value> input = new LinkedHashMap<>();
        variant.forEach((id, option) -> input.put(id, Value.text(option)));
        Result empty = revision.score(new Value.Fields(Map.of("input", new Value.Fields(input))));
        Map<String, Node> rows = revision.rubric().root().children().stream()
                .collect(Collectors.toMap(Node::code, row -> row, (one, same) -> one, LinkedHashMap::new));
        List<Section> sections = new ArrayList<>();
        for (NodeScore score : empty.groups()) {
            boolean bonus = rows.get(score.code()) instanceof Group group && group.bonus();
            String label =
                    rows.containsKey(score.code()) ? rows.get(score.code()).label() : "";
            sections.add(new Section(score.code(), label, bonus, score.max()));
        }
        String shown = variant.isEmpty() ? "" : new java.util.TreeMap<>(variant).toString();
        return new Sums(shown, sections, sum(sections, false), sum(sections, true));
    }

    private static Exact sum(List<Section> sections, boolean bonus) {
        return sections.stream()
                .filter(section -> section.bonus() == bonus)
                .map(Section::max)
                .reduce(Exact.ZERO, Exact::plus);
    }
}
