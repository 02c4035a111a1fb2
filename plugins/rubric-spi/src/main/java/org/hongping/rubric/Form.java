package org.hongping.rubric;

import java.util.List;
import java.util.Optional;

/**
 * The application form (申报表).
 *
 * @param title its official title, zh-CN
 * @param source the annex it is
 * @param issuer body named on its cover
 * @param copies sealed copies to hand in, 1 or more
 * @param rows fields as they stand side by side on the printed form
 */
public record Form(
        String title, Optional<Source> source, Optional<String> issuer, int copies, List<List<FormField>> rows) {
    /** @throws IllegalArgumentException if no copy is asked for */
    public Form {
        rows = rows.stream().map(List::copyOf).toList();
        if (copies < 1) {
            throw new IllegalArgumentException("a form has at least one copy, got " + copies);
        }
    }

    /** Returns all fields in printed order. */
    public List<FormField> fields() {
        return rows.stream().flatMap(List::stream).toList();
    }
}
