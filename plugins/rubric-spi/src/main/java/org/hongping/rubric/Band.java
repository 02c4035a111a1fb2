package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A stretch of values and its points. Bounds that are absent do not bind; {@code above} and {@code below} are strict
 * (高于、低于), {@code atLeast} and {@code atMost} include the figure (不低于、不高于).
 *
 * @param above strictly above this
 * @param atLeast this or more
 * @param atMost this or less
 * @param below strictly below this
 * @param points what a value in the band gives
 */
public record Band(
        Optional<BigDecimal> above,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> atMost,
        Optional<BigDecimal> below,
        BigDecimal points) {}
