package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Form;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Quota;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.SurveyPlan;

/** What stands beside the tree: declarations, form, gates, deductions, gradings, bodies, survey, rounding. */
final class SchemeChecks {
    private static final int MOST_DECIMALS = 6;

    private final Rubric rubric;
    private final Marks marks;
    private final Findings findings;

    SchemeChecks(Rubric rubric, Marks marks, Findings findings) {
        this.rubric = rubric;
        this.marks = marks;
        this.findings = findings;
    }

    void check() {
        UniqueIds.check("gates", rubric.gates(), Gate::id, marks.field("gates"), findings);
        UniqueIds.check("deductions", rubric.deductions(), Deduction::id, marks.field("deductions"), findings);
        UniqueIds.check("gradings", rubric.gradings(), Grading::id, marks.field("gradings"), findings);
        UniqueIds.check("assessors", rubric.assessors(), AssessorGroup::id, marks.field("assessors"), findings);
        UniqueIds.check("quotas", rubric.quotas(), Quota::id, marks.field("quotas"), findings);
        declarations("inputs", rubric.inputs());
        declarations("facts", rubric.facts());
        rubric.form().ifPresent(this::form);
        gates();
        gradings();
        deductions();
        assessors();
        rubric.survey()
                .flatMap(SurveyPlan::sampleShare)
                .ifPresent(share -> share("survey", share, marks.field("survey").field("sampleShare")));
        rounding();
    }

    private void declarations(String name, List<Declaration> declarations) {
        Marks list = marks.field(name);
        UniqueIds.check(name, declarations, Declaration::id, list, findings);
        for (int index = 0; index < declarations.size(); index++) {
            Declaration declaration = declarations.get(index);
            boolean isChoice = declaration.type() == Declaration.Type.CHOICE;
            choice(declaration.id(), isChoice, declaration.options(), list.item(index));
        }
    }

    private void form(Form form) {
        Marks rows = marks.field("form").field("rows");
        UniqueIds.Seen seen = new UniqueIds.Seen("form", findings);
        for (int row = 0; row < form.rows().size(); row++) {
            for (int column = 0; column < form.rows().get(row).size(); column++) {
                FormField field = form.rows().get(row).get(column);
                Marks here = rows.item(row).item(column);
                seen.add(field.id(), here);
                choice(field.id(), field.type() == FormField.Type.CHOICE, field.options(), here);
            }
        }
    }

    private void choice(String id, boolean isChoice, List<Declaration.Option> options, Marks here) {
        UniqueIds.check("options", options, Declaration.Option::id, here.field("options"), findings);
        if (isChoice == options.isEmpty()) {
            String key = isChoice ? "finding.choice-without-options" : "finding.options-without-choice";
            findings.error(here.place(), key, id);
        }
    }

    private void gates() {
        for (int index = 0; index < rubric.gates().size(); index++) {
            Gate gate = rubric.gates().get(index);
            Marks here = marks.field("gates").item(index);
            UniqueIds.check("checks", gate.checks(), check -> check.id(), here.field("checks"), findings);
            if (gate.when().isPresent()
                    && (!gate.checks().isEmpty() || gate.window().isPresent())) {
                findings.error(here.place(), "finding.gate-answered-twice", gate.id());
            }
            if (gate.checks().isEmpty() && gate.combine() == Gate.Combine.ALL) {
                findings.error(here.field("combine").place(), "finding.gate-combines-nothing", gate.id());
            }
        }
    }

    private void gradings() {
        for (int index = 0; index < rubric.gradings().size(); index++) {
            Grading grading = rubric.gradings().get(index);
            Marks here = marks.field("gradings").item(index).field("grades");
            UniqueIds.check("grades", grading.grades(), Grading.Grade::id, here, findings);
        }
    }

    private void deductions() {
        for (int index = 0; index < rubric.deductions().size(); index++) {
            Deduction deduction = rubric.deductions().get(index);
            Optional<BigDecimal> cap = deduction.yearlyCap().filter(most -> most.compareTo(deduction.to()) < 0);
            Marks here = marks.field("deductions").item(index).field("yearlyCap");
            cap.ifPresent(most -> findings.error(
                    here.place(),
                    "finding.yearly-cap",
                    deduction.id(),
                    most.toPlainString(),
                    deduction.to().toPlainString()));
        }
    }

    private void assessors() {
        for (int index = 0; index < rubric.assessors().size(); index++) {
            AssessorGroup body = rubric.assessors().get(index);
            Marks here = marks.field("assessors").item(index);
            UniqueIds.check("parties", body.parties(), AssessorGroup.Party::id, here.field("parties"), findings);
            body.share().ifPresent(share -> share(body.id(), share, here.field("share")));
            body.tolerance()
                    .filter(points -> points.signum() < 0)
                    .ifPresent(points -> findings.error(
                            here.field("tolerance").place(),
                            "finding.negative-points",
                            body.id(),
                            "tolerance",
                            points.toPlainString()));
        }
    }

    private void share(String id, BigDecimal share, Marks here) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            findings.error(here.place(), "finding.share-range", id, share.toPlainString());
        }
    }

    private void rounding() {
        Rounding rounding = rubric.rounding();
        Stream.of(rounding.criterion(), rounding.group(), rounding.total())
                .flatMap(Optional::stream)
                .filter(decimals -> decimals > MOST_DECIMALS)
                .forEach(decimals -> findings.error(
                        marks.field("rounding").place(),
                        "finding.rounding",
                        String.valueOf(decimals),
                        String.valueOf(MOST_DECIMALS)));
    }
}
