package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import org.hongping.core.evidence.Evidence;
import org.hongping.rubric.Value;

/**
 * A whole form with its answers and evidence that is to be put into a draft: what was handed in another year, or what
 * came in a package.
 *
 * @param fields values by id of the field; blank ones say nothing
 * @param lines answers by answer key; one without content says nothing
 * @param evidence files by code of the line
 */
public record DraftContent(
        Map<String, String> fields, Map<String, Answer> lines, Map<String, List<Evidence>> evidence) {
    /** Copies the maps. */
    public DraftContent {
        fields = Map.copyOf(fields);
        lines = Map.copyOf(lines);
        evidence = Map.copyOf(evidence);
    }

    /**
     * What is said to a line.
     *
     * @param answer in the shape of its rule
     * @param note beside it
     */
    public record Answer(Value.Fields answer, String note) {}
}
