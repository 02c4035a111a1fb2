package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What every node of the tree carries, group or criterion.
 *
 * @param code the source's own number, unique over the whole tree
 * @param label short name in our own words, zh-CN
 * @param source where it stands in the scheme; empty inherits the parent's
 * @param weight share in a weighted mean of the parent; unused elsewhere
 * @param appliesWhen condition over inputs, facts and raw answers; empty applies always
 * @param unanswered what silence means; empty inherits the parent's, the root's is {@link Unanswered#OPEN}
 * @param notApplicable what "does not apply" means; empty inherits the parent's, then the rubric's
 * @param tags words by which expressions and readers may find the node
 */
public record Heading(
        String code,
        String label,
        Optional<Source> source,
        Optional<BigDecimal> weight,
        Optional<Expression> appliesWhen,
        Optional<Unanswered> unanswered,
        Optional<NotApplicable> notApplicable,
        List<String> tags) {
    /** Copies the tags. */
    public Heading {
        tags = List.copyOf(tags);
    }

    /** Returns a heading of nothing but code and label. */
    public static Heading of(String code, String label) {
        return new Heading(
                code,
                label,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Returns this heading with its clause. */
    public Heading from(Source clause) {
        return new Heading(code, label, Optional.of(clause), weight, appliesWhen, unanswered, notApplicable, tags);
    }
}
