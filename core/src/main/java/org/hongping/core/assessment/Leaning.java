package org.hongping.core.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How one member scores beside the others (偏严 / 偏松), from lines that others have scored too.
 *
 * @param accountId who
 * @param body for whom they score
 * @param sheets sheets they handed in
 * @param open sheets not yet handed in, which are left out
 * @param shared lines at least one other member of the body has scored too
 * @param alone lines nobody else has scored, which are left out
 * @param abstained lines they abstained from, which are left out
 * @param mean mean of own points less the mean of the others'; below zero is strict; empty without shared lines
 * @param spread standard deviation of those differences; empty without shared lines
 */
public record Leaning(
        String accountId,
        Body body,
        int sheets,
        int open,
        int shared,
        int alone,
        int abstained,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> spread) {}
