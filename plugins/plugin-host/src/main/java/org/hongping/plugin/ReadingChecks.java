package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.Readings.Reading;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.document.Severity;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Suggestions;
import org.hongping.rubric.engine.UnsupportedRubric;

/** Asks of a rubric that is new here whether every reading of it can be scored, and whether its proposals are taken. */
final class ReadingChecks {
    private final RubricDocument document;
    private final Map<String, Place> places;
    private final Readings readings;
    private final List<Finding> findings = new ArrayList<>();

    private ReadingChecks(RubricDocument document, Map<String, Place> places) {
        this.document = document;
        this.places = places;
        this.readings = new Readings(new Once<>(() -> document));
    }

    /**
     * Returns what cannot be scored: under the defaults, or else under an option of a reading.
     *
     * @param places where its rows stand, by code
     */
    static List<Finding> check(RubricDocument document, Map<String, Place> places) {
        ReadingChecks checks = new ReadingChecks(document, places);
        checks.defaults();
        if (checks.findings.isEmpty()) {
            document.rubric().interpretations().forEach(checks::options);
        }
        return checks.findings;
    }

    private void defaults() {
        Reading reading = readings.byDefault();
        problems(reading).forEach(this::note);
        if (findings.isEmpty()) {
            Suggestions.faults(reading.rubric(), reading.scorer()).forEach(this::note);
            VariantSums.check(reading).forEach(message -> note(new Problem(Optional.empty(), message)));
        }
    }

    /** The option in force by default, beside the other defaults, is what {@link #defaults} has asked about. */
    private void options(Interpretation interpretation) {
        for (Interpretation.Option option : interpretation.options()) {
            boolean isDefault = option.id().equals(interpretation.defaultOption());
            if (!isDefault && !option.settings().isEmpty()) {
                problems(readings.chosen(Map.of(interpretation.id(), option.id())))
                        .forEach(problem -> note(new Problem(
                                problem.code(),
                                Message.of(
                                        "bundle.under-option", interpretation.id(), option.id(), problem.message()))));
            }
        }
    }

    private static List<Problem> problems(Reading reading) {
        try {
            reading.scorer();
            return List.of();
        } catch (UnsupportedRubric fault) {
            return fault.problems();
        }
    }

    private void note(Problem problem) {
        Message message = Message.of(
                "bundle.unsupported",
                document.rubric().id().text(),
                problem.code().orElse(""),
                problem.message());
        findings.add(new Finding(Severity.ERROR, message, problem.code().map(places::get)));
    }
}
