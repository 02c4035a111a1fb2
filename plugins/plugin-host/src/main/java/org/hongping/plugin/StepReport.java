package org.hongping.plugin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.document.Finding;

/**
 * What one step of an installation found.
 *
 * @param step which
 * @param outcome how it ended
 * @param findings everything it found
 */
public record StepReport(Step step, Outcome outcome, List<Finding> findings) {
    /** Copies the findings. */
    public StepReport {
        findings = List.copyOf(findings);
    }

    /** How a step ended. */
    public enum Outcome {
        /** Nothing to say. */
        PASSED,
        /** Somebody should look. */
        WARNED,
        /** The bundle is refused for it. */
        FAILED,
        /** Not taken: an earlier step refused the bundle. */
        NOT_REACHED
    }

    /**
     * Returns a report of every step. All steps that look at the file alone are taken whatever they find; those that
     * would change something are taken only while nothing is wrong.
     */
    static List<StepReport> of(List<Finding> findings) {
        Map<Step, List<Finding>> byStep = new EnumMap<>(Step.class);
        findings.forEach(finding -> byStep.computeIfAbsent(Step.of(finding), step -> new ArrayList<>())
                .add(finding));
        List<StepReport> reports = new ArrayList<>();
        boolean failed = false;
        for (Step step : Step.values()) {
            StepReport report = of(step, byStep.getOrDefault(step, List.of()), failed);
            reports.add(report);
            failed |= report.outcome() == Outcome.FAILED;
        }
        return reports;
    }

    private static StepReport of(Step step, List<Finding> found, boolean failed) {
        if (found.stream().anyMatch(Finding::isError)) {
            return new StepReport(step, Outcome.FAILED, found);
        }
        if (!found.isEmpty()) {
            return new StepReport(step, Outcome.WARNED, found);
        }
        boolean reached = !failed || step.compareTo(Step.GOLDEN) <= 0;
        return new StepReport(step, reached ? Outcome.PASSED : Outcome.NOT_REACHED, found);
    }
}
