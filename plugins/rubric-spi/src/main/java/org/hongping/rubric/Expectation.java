package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the sheet's maxima must add up to, checked when a bundle is checked.
 *
 * @param input inputs of the variant it is for; empty holds for all
 * @param base sum of the base sections
 * @param bonus sum of the bonus sections after caps; empty when the sheet has none
 */
public record Expectation(Map<String, String> input, BigDecimal base, Optional<BigDecimal> bonus) {
    /** Copies the inputs. */
    public Expectation {
        input = Map.copyOf(input);
    }
}
