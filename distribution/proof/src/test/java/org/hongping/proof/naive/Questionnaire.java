package org.hongping.proof.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the residents said. */
final class Questionnaire {
    private final Table table;
    private final Answer survey;
    private final boolean given;

    Questionnaire(Table table, Sheet sheet) {
        this.table = table;
        this.given = sheet.given().containsKey("survey");
        this.survey = new Answer(sheet.part("survey"));
    }

    /** Returns whether nothing is said that cannot be so; the means of its questions are looked at line by line. */
    boolean isSound(List<Section> sections) {
        return !given
                || (table.hasSurvey()
                        && survey.hasOnly("households", "valid", "means")
                        && isCounted("households")
                        && isCounted("valid")
                        && !moreAnsweredThanLiveThere()
                        && questions(sections).containsAll(means().keySet()));
    }

    private boolean isCounted(String name) {
        return !survey.has(name) || count(name).isPresent();
    }

    private boolean moreAnsweredThanLiveThere() {
        Optional<Fraction> households = count("households");
        Optional<Fraction> valid = count("valid");
        return households.isPresent() && valid.isPresent() && valid.get().compareTo(households.get()) > 0;
    }

    private static Set<String> questions(List<Section> sections) {
        Set<String> questions = new HashSet<>();
        for (Section section : sections) {
            for (Row row : section.allRows()) {
                if (row.form() instanceof Satisfaction) {
                    questions.add(row.code());
                }
            }
        }
        return questions;
    }

    /** Whether enough households answered: so many of all, and a part of a household is a whole one. */
    boolean isLargeEnough() {
        if (!given || table.sampleShare().isZero()) {
            return true;
        }
        Optional<Fraction> households = count("households");
        Optional<Fraction> valid = count("valid");
        return households.isPresent()
                && valid.isPresent()
                && valid.get().compareTo(table.sampleShare().times(households.get())) >= 0;
    }

    boolean asks(Row row) {
        return row.form() instanceof Satisfaction && means().containsKey(row.code());
    }

    Mark mark(Row row) {
        return ((Satisfaction) row.form()).ofMean(means().get(row.code()), count("valid"));
    }

    private Map<String, Object> means() {
        return Answer.of(survey.fields().get("means"))
                .orElse(new Answer(Map.of()))
                .fields();
    }

    private Optional<Fraction> count(String name) {
        return survey.figure(name).filter(Fraction::isWhole).filter(figure -> !figure.isNegative());
    }
}
