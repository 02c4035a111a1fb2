package org.hongping.core.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.engine.Exact;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;

/**
 * A result in words, line by line (得分说明), for reading and for paper.
 *
 * @param sections the sheet's sections in the source's order
 * @param readings readings in force
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param total the total, decimal text; empty while it is not complete
 * @param partialTotal points so far, decimal text
 * @param missing codes of lines that are still open
 */
public record Explanation(
        List<Section> sections,
        List<Reading> readings,
        String base,
        String bonus,
        Optional<String> total,
        String partialTotal,
        List<String> missing) {

    /**
     * A section of the sheet.
     *
     * @param code the source's own number
     * @param label short name in the visitor's language
     * @param points points so far, decimal text
     * @param max most points, decimal text
     * @param how how the lines became the section's points, in words
     * @param lines its lines
     */
    public record Section(
            String code, String label, Optional<String> points, String max, String how, List<ExplainedLine> lines) {}

    /**
     * A reading in force.
     *
     * @param id fixed name
     * @param clause clause it reads
     * @param label what the question is
     * @param option how it is read
     * @param switched whether the organiser chose other than the default
     */
    public record Reading(String id, String clause, String label, String option, boolean switched) {}

    /** Puts a result into words. */
    public static Explanation of(InstalledRubric rubric, Result result, Locale language, Map<String, String> names) {
        Wording wording = rubric.wording(language);
        List<Section> sections = new ArrayList<>();
        for (NodeScore node : result.groups()) {
            if (node instanceof GroupScore group) {
                sections.add(section(group, wording, language, names));
            }
        }
        return new Explanation(
                sections,
                rubric.rubric().interpretations().stream()
                        .map(interpretation -> reading(interpretation, result, wording))
                        .toList(),
                result.base().text(),
                result.bonus().text(),
                result.total().map(Exact::text),
                result.partialTotal().text(),
                result.missing());
    }

    private static Section section(GroupScore group, Wording wording, Locale language, Map<String, String> names) {
        return new Section(
                group.code(),
                wording.of(group.code(), group.label()),
                group.points().map(Exact::text),
                group.max().text(),
                group.trace().words(language),
                group.lines()
                        .map(line -> ExplainedLine.of(line, wording, language, names))
                        .toList());
    }

    private static Reading reading(Interpretation interpretation, Result result, Wording wording) {
        String chosen = result.interpretations().getOrDefault(interpretation.id(), interpretation.defaultOption());
        String option = interpretation.options().stream()
                .filter(known -> known.id().equals(chosen))
                .map(known -> wording.of(interpretation.id() + "." + known.id(), known.label()))
                .findFirst()
                .orElse(chosen);
        return new Reading(
                interpretation.id(),
                interpretation.clause(),
                wording.of(interpretation.id(), interpretation.label()),
                option,
                !chosen.equals(interpretation.defaultOption()));
    }
}
