package org.hongping.core.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongping.core.web.Points;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Source;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.NodeScore;

/** The rows of a scoring sheet in the source's order, to be read before anybody has answered it. */
public final class SheetView {
    private final Wording wording;
    private final Locale language;
    private final Map<String, AssessorGroup> assessors;
    private final Map<String, String> maxima;

    private SheetView(InstalledRubric rubric, Locale language) {
        Rubric sheet = rubric.rubric();
        this.wording = rubric.wording(language);
        this.language = language;
        this.assessors = sheet.assessors().stream().collect(Collectors.toMap(AssessorGroup::id, Function.identity()));
        this.maxima = maxima(rubric);
    }

    /**
     * A row of the sheet.
     *
     * @param depth 0 for a section
     * @param group whether it holds others
     * @param bonus whether it is a section of bonus points
     * @param code the source's own number
     * @param label short name
     * @param max most points, decimal text
     * @param rule how answers become points; empty for groups
     * @param evidence evidence asked for
     * @param clause where it stands in the scheme
     * @param assessor who scores it; blank for groups
     */
    public record Row(
            int depth,
            boolean group,
            boolean bonus,
            String code,
            String label,
            String max,
            Optional<RuleText> rule,
            List<String> evidence,
            Optional<String> clause,
            String assessor) {
        /** Copies the evidence. */
        public Row {
            evidence = List.copyOf(evidence);
        }
    }

    static List<Row> rows(InstalledRubric rubric, Locale language) {
        SheetView view = new SheetView(rubric, language);
        List<Row> rows = new ArrayList<>();
        rubric.rubric().root().children().forEach(node -> view.add(node, 0, rows));
        return List.copyOf(rows);
    }

    /** An empty sheet, scored, knows the most points of every group. */
    private static Map<String, String> maxima(InstalledRubric rubric) {
        List<GroupScore> groups = new ArrayList<>();
        rubric.score(Map.of(), Map.of(), Map.of(), Beside.NONE).groups().forEach(node -> collect(node, groups));
        return groups.stream()
                .collect(Collectors.toMap(GroupScore::code, group -> group.max().text()));
    }

    private static void collect(NodeScore node, List<GroupScore> groups) {
        if (node instanceof GroupScore group) {
            groups.add(group);
            group.children().forEach(child -> collect(child, groups));
        }
    }

    private void add(Node node, int depth, List<Row> rows) {
        if (node instanceof Group group) {
            rows.add(group(group, depth));
            group.children().forEach(child -> add(child, depth + 1, rows));
        } else if (node instanceof Criterion line) {
            rows.add(line(line, depth));
        }
    }

    private Row group(Group group, int depth) {
        return new Row(
                depth,
                true,
                group.bonus(),
                group.code(),
                wording.of(group.code(), group.label()),
                maxima.getOrDefault(group.code(), ""),
                Optional.empty(),
                List.of(),
                group.heading().source().map(SheetView::place),
                "");
    }

    private Row line(Criterion line, int depth) {
        return new Row(
                depth,
                false,
                false,
                line.code(),
                wording.of(line.code(), line.label()),
                Points.text(line.max()),
                Optional.of(RuleWords.of(line, wording, language)),
                AskedEvidence.of(line, wording, language),
                line.heading().source().map(SheetView::place),
                Optional.ofNullable(assessors.get(line.assessor()))
                        .map(group -> wording.of("assessor." + group.id(), group.label()))
                        .orElse(line.assessor()));
    }

    private static String place(Source source) {
        return source.document() + " " + source.clause();
    }
}
