package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One scored line of the sheet (评价项).
 *
 * @param heading code, label, clause
 * @param max most points the line can give, 0 or more
 * @param assessor id of the {@link AssessorGroup} that scores it
 * @param evidence evidence asked for
 * @param answerKey key under which the sheet holds the answer; the code unless two lines share one answer
 * @param suggest expression over facts that proposes the answer
 * @param override whether points with a reason may stand in place of the rule's own answer; empty inherits the rubric's
 * @param reasonRequired whether an answer without a reason is refused
 * @param rule how an answer becomes points
 */
public record Criterion(
        Heading heading,
        BigDecimal max,
        String assessor,
        List<EvidenceRequest> evidence,
        String answerKey,
        Optional<Expression> suggest,
        Optional<Boolean> override,
        boolean reasonRequired,
        Rule rule)
        implements Node {
    /** @throws IllegalArgumentException if the maximum is negative */
    public Criterion {
        evidence = List.copyOf(evidence);
        if (max.signum() < 0) {
            throw new IllegalArgumentException("maximum of " + heading.code() + " is negative: " + max);
        }
    }

    /** Returns a line with an answer of its own and nothing beyond its rule. */
    public static Criterion of(Heading heading, BigDecimal max, String assessor, Rule rule) {
        return new Criterion(
                heading, max, assessor, List.of(), heading.code(), Optional.empty(), Optional.empty(), false, rule);
    }
}
