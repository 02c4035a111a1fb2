package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.plugin.StepReport.Outcome;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    @ParameterizedTest
    @CsvSource({
        "archive.gap, ARCHIVE",
        "bundle.code, CONTENT",
        "bundle.model-too-new, MODEL",
        "finding.unknown-field, SCHEMA",
        "bundle.unsupported, EXPRESSIONS",
        "finding.sum-differs, SUMS",
        "finding.share-differs, SHARES",
        "finding.empty-text, TEXTS",
        "finding.case-twice, GOLDEN",
        "golden.mismatch, GOLDEN",
        "catalogue.same-version, NEIGHBOURS",
        "trial.changed, TRIAL",
        "bundle.not-started, ACTIVATE",
        "bundle.hook-not-given, ACTIVATE"
    })
    void aFindingBelongsToTheStepThatLooksForIt(String key, Step step) {
        assertThat(Step.of(Finding.error(Optional.empty(), key))).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepHasANameInBothLanguages(Step step) {
        assertThat(step.label().in(Locale.CHINESE)).isNotBlank();
        assertThat(step.label().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void whatWouldChangeSomethingIsNotReachedAfterAnError() {
        List<StepReport> steps = StepReport.of(
                List.of(
                        Finding.warning(Optional.empty(), "golden.none"),
                        Finding.error(Optional.empty(), "archive.gap")),
                true);

        assertThat(outcome(steps, Step.ARCHIVE)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(steps, Step.SUMS)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(steps, Step.GOLDEN)).isEqualTo(Outcome.WARNED);
        assertThat(outcome(steps, Step.STORE)).isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void nothingPassesOfAFileThatCannotBeOpened() {
        List<StepReport> steps = StepReport.of(List.of(Finding.error(Optional.empty(), "archive.no-end")), false);

        assertThat(steps)
                .filteredOn(report -> report.step() != Step.ARCHIVE)
                .allSatisfy(report -> assertThat(report.outcome()).isEqualTo(Outcome.NOT_REACHED));
    }

    @Test
    void aDocumentWithAnErrorWasNotAskedToTheEnd() {
        List<StepReport> steps = StepReport.of(List.of(Finding.error(Optional.empty(), "finding.unknown-field")), true);

        assertThat(outcome(steps, Step.SIGNATURE)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(steps, Step.SCHEMA)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(steps, Step.SUMS)).isEqualTo(Outcome.NOT_REACHED);
        assertThat(outcome(steps, Step.GOLDEN)).isEqualTo(Outcome.NOT_REACHED);
    }

    @Test
    void whatNobodyFoundFaultWithPassedEveryStep() {
        assertThat(StepReport.of(List.of(), true))
                .extracting(StepReport::outcome)
                .containsOnly(Outcome.PASSED);
    }

    private static Outcome outcome(List<StepReport> steps, Step step) {
        return steps.stream()
                .filter(report -> report.step() == step)
                .map(StepReport::outcome)
                .findFirst()
                .orElseThrow();
    }
}
