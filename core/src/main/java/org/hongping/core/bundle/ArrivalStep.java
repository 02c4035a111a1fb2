package org.hongping.core.bundle;

import java.util.List;
import org.hongping.plugin.StepReport;
import org.hongping.rubric.Message;

/**
 * What one step found when a file came in.
 *
 * @param code the step, for programs
 * @param label the step, for people
 * @param outcome how it ended
 * @param findings sentences
 */
public record ArrivalStep(String code, Message label, StepReport.Outcome outcome, List<String> findings) {
    /** Copies the findings. */
    public ArrivalStep {
        findings = List.copyOf(findings);
    }
}
