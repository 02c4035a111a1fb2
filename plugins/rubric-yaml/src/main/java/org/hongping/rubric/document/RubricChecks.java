package org.hongping.rubric.document;

import java.util.List;
import org.hongping.rubric.Rubric;

/**
 * Asks whether a rubric makes sense: codes and ids are unique, what is named exists, ladders rise and reach the maximum,
 * nothing gives more than it, sums are what {@code expect} states, printed shares are in the points, and every option
 * of every interpretation resolves to a document that passes the same questions.
 *
 * <p>Expressions are not looked into. Therefore sums and shares are skipped where a line applies only under a condition
 * ({@code appliesWhen}), as in sheets with variants by input: which lines count there is for the expressions to say.
 */
public final class RubricChecks {
    private RubricChecks() {}

    /**
     * Checks a rubric.
     *
     * @param rubric the rubric as its document says it, no interpretation applied
     * @param marks where the document's values stand, {@link Marks#none()} for a rubric written in Java
     */
    public static List<Finding> check(Rubric rubric, Marks marks) {
        Findings findings = new Findings();
        ReadRubric shape = DocumentReader.read(DocumentWriter.write(rubric), marks);
        findings.addAll(shape.findings());
        if (!findings.hasErrors()) {
            findings.addAll(withoutInterpretations(rubric, marks));
            new InterpretationChecks(rubric, marks, findings).check();
        }
        return findings.list();
    }

    /** Checks everything but the readings of the rubric. */
    static List<Finding> withoutInterpretations(Rubric rubric, Marks marks) {
        Findings findings = new Findings();
        new TreeChecks(rubric, marks, findings).check();
        new SchemeChecks(rubric, marks, findings).check();
        new SumChecks(rubric, marks, findings).check();
        return findings.list();
    }
}
