package org.hongping.plugin.golden;

import java.util.List;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.document.Marks;

/**
 * The golden cases of one rubric in one file.
 *
 * @param file its name
 * @param rubric which rubric they are for
 * @param edition which edition of it
 * @param cases in the order of the file
 * @param marks where the fields stand in the file
 */
public record GoldenFile(String file, RubricId rubric, String edition, List<GoldenCase> cases, Marks marks) {
    /** Copies the cases. */
    public GoldenFile {
        cases = List.copyOf(cases);
    }
}
