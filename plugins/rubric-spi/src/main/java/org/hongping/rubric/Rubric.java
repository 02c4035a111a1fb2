package org.hongping.rubric;

import java.util.List;
import java.util.Optional;

/**
 * A city's scoring sheet (评分细则): one edition of one table, whole.
 *
 * @param id names scheme and table for good
 * @param edition year it was issued, for example {@code 2022}
 * @param title official title, zh-CN
 * @param status whole sheet or outline
 * @param subjects whom it judges
 * @param source the document it is from
 * @param inputs what a sheet must say about its subject
 * @param facts what a sheet may know from registry, ledgers and surveys
 * @param form the application form
 * @param root the tree; its own label is the title's
 * @param gates what bars or refuses
 * @param deductions negative list
 * @param gradings stars or grades
 * @param assessors bodies that score
 * @param survey how residents are asked
 * @param quotas how many honours are meant
 * @param interpretations readings of clauses that could be argued about
 * @param override whether points with a reason may stand in place of a rule's own answer
 * @param notApplicable what "does not apply" means unless a node says otherwise
 * @param rounding where figures are rounded
 * @param expectations what the maxima must add up to
 */
public record Rubric(
        RubricId id,
        String edition,
        String title,
        Status status,
        List<SubjectKind> subjects,
        Source source,
        List<Declaration> inputs,
        List<Declaration> facts,
        Optional<Form> form,
        Group root,
        List<Gate> gates,
        List<Deduction> deductions,
        List<Grading> gradings,
        List<AssessorGroup> assessors,
        Optional<SurveyPlan> survey,
        List<Quota> quotas,
        List<Interpretation> interpretations,
        boolean override,
        NotApplicable notApplicable,
        Rounding rounding,
        List<Expectation> expectations) {
    /** Copies the lists. */
    public Rubric {
        subjects = List.copyOf(subjects);
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
        gates = List.copyOf(gates);
        deductions = List.copyOf(deductions);
        gradings = List.copyOf(gradings);
        assessors = List.copyOf(assessors);
        quotas = List.copyOf(quotas);
        interpretations = List.copyOf(interpretations);
        expectations = List.copyOf(expectations);
    }
}
