package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An item of the rubric's negative list (负面清单).
 *
 * @param id fixed name, for example {@code accident}
 * @param label short name in our own words, zh-CN
 * @param source clause it implements
 * @param from least points an incident takes
 * @param to most points an incident takes
 * @param yearlyCap most points all incidents of a year take together; empty adds without end
 * @param evidence evidence asked for
 */
public record Deduction(
        String id,
        String label,
        Optional<Source> source,
        BigDecimal from,
        BigDecimal to,
        Optional<BigDecimal> yearlyCap,
        List<EvidenceRequest> evidence) {
    /** @throws IllegalArgumentException if the range runs backwards or gives points */
    public Deduction {
        evidence = List.copyOf(evidence);
        if (from.signum() < 0 || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("deduction " + id + " runs from " + from + " to " + to);
        }
    }
}
