package org.hongping.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A document with an error is not asked further questions. */
    private static final Set<Step> OF_DOCUMENTS =
            EnumSet.of(Step.SCHEMA, Step.EXPRESSIONS, Step.SUMS, Step.SHARES, Step.TEXTS, Step.GOLDEN);

    /**
     * Returns a report of every step. Nothing is called passed that was not asked: a file that cannot be opened was
     * asked nothing else, documents with an error were not asked to the end, and what would change something is done
     * only while nothing is wrong.
     *
     * @param opened whether a file of the archive could be read at all
     */
    static List<StepReport> of(List<Finding> findings, boolean opened) {
        Map<Step, List<Finding>> byStep = new EnumMap<>(Step.class);
        findings.forEach(finding -> byStep.computeIfAbsent(Step.of(finding), step -> new ArrayList<>())
                .add(finding));
        Set<Step> failed = EnumSet.noneOf(Step.class);
        findings.stream().filter(Finding::isError).map(Step::of).forEach(failed::add);
        return Arrays.stream(Step.values())
                .map(step -> new StepReport(
                        step,
                        outcome(step, byStep.containsKey(step), failed, opened),
                        byStep.getOrDefault(step, List.of())))
                .toList();
    }

    private static Outcome outcome(Step step, boolean spoke, Set<Step> failed, boolean opened) {
        if (failed.contains(step)) {
            return Outcome.FAILED;
        }
        if (spoke) {
            return Outcome.WARNED;
        }
        return wasAsked(step, failed, opened) ? Outcome.PASSED : Outcome.NOT_REACHED;
    }

    private static boolean wasAsked(Step step, Set<Step> failed, boolean opened) {
        if (step == Step.ARCHIVE) {
            return true;
        }
        boolean changes = step.compareTo(Step.GOLDEN) > 0;
        boolean brokenDocument = failed.stream().anyMatch(OF_DOCUMENTS::contains);
        return opened && !(changes && !failed.isEmpty()) && !(OF_DOCUMENTS.contains(step) && brokenDocument);
    }
}
