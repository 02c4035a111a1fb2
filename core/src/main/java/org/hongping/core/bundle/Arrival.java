package org.hongping.core.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hongping.core.storage.JsonText;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Installation;
import org.hongping.plugin.Step;
import org.hongping.plugin.StepReport;
import org.hongping.rubric.document.Finding;

/**
 * A file that came in, and what became of it.
 *
 * @param id names it
 * @param arrivedAt when
 * @param name the file's name
 * @param bundleDigest SHA-256 of its bytes
 * @param source how it came: {@code page}, {@code api}, {@code inbox}, {@code shipped}, {@code revision}, {@code index}
 * @param broughtBy who
 * @param state how it ended
 * @param steps what each step found, as JSON
 */
public record Arrival(
        String id,
        Instant arrivedAt,
        String name,
        String bundleDigest,
        String source,
        String broughtBy,
        Installation.State state,
        JsonText steps) {

    /** Says whether it is kept. */
    public boolean isServed() {
        return state != Installation.State.REFUSED;
    }

    /** Returns the page of what became of it. */
    public String href() {
        return isServed() ? "/bundles/" + bundleDigest : "/bundles/arrivals/" + id;
    }

    /** Returns the steps with their findings in that language. */
    public List<ArrivalStep> steps(Locale language) {
        return List.of(steps.as(Written[].class)).stream()
                .map(written -> written.in(language))
                .toList();
    }

    static JsonText written(Installation installation) {
        return JsonText.of(installation.steps().stream().map(Arrival::written).toList());
    }

    private static Written written(StepReport report) {
        return new Written(
                report.step(),
                report.outcome(),
                report.findings().stream()
                        .map(finding ->
                                new Said(says(finding, Locale.SIMPLIFIED_CHINESE), says(finding, Locale.ENGLISH)))
                        .toList());
    }

    private static String says(Finding finding, Locale language) {
        return FindingText.of(finding, language);
    }

    /** A step as it is kept: the words it was told in then, in both languages. */
    record Written(Step step, StepReport.Outcome outcome, List<Said> findings) {
        Written {
            findings = List.copyOf(findings);
        }

        ArrivalStep in(Locale language) {
            boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
            return new ArrivalStep(
                    step.name(),
                    step.label(),
                    outcome,
                    findings.stream()
                            .map(said -> english ? said.en() : said.zh())
                            .toList());
        }
    }

    /** A finding in both languages. */
    record Said(String zh, String en) {}
}
