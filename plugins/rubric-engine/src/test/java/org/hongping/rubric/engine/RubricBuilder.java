package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Source;
import org.hongping.rubric.Status;
import org.hongping.rubric.SubjectKind;
import org.hongping.rubric.SurveyPlan;

/** A rubric with sensible defaults: one panel of members whose mean counts, lines rounded to two decimals. */
final class RubricBuilder {
    static final String DIGEST = "sha256:0000";

    private final List<Declaration> inputs = new ArrayList<>();
    private final List<Declaration> facts = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Deduction> deductions = new ArrayList<>();
    private final List<Grading> gradings = new ArrayList<>();
    private final List<AssessorGroup> bodies = new ArrayList<>(List.of(Bodies.panel()));
    private Optional<SurveyPlan> survey = Optional.empty();
    private boolean override;
    private NotApplicable notApplicable = NotApplicable.FORBIDDEN;
    private Rounding rounding = Rounding.OF_LINES;
    private Group root;

    private RubricBuilder(Group root) {
        this.root = root;
    }

    static RubricBuilder aRubric(Node... rows) {
        return new RubricBuilder(Groups.root(rows));
    }

    RubricBuilder rootedIn(Group newRoot) {
        root = newRoot;
        return this;
    }

    RubricBuilder asking(String input, Declaration.Type type, String... options) {
        inputs.add(declared(input, type, options));
        return this;
    }

    RubricBuilder knowing(String fact, Declaration.Type type, String... options) {
        facts.add(declared(fact, type, options));
        return this;
    }

    private static Declaration declared(String id, Declaration.Type type, String... options) {
        return new Declaration(
                id,
                type,
                id,
                Optional.empty(),
                List.of(options).stream()
                        .map(option -> new Declaration.Option(option, option))
                        .toList(),
                Optional.empty());
    }

    RubricBuilder gated(Gate... more) {
        gates.addAll(List.of(more));
        return this;
    }

    RubricBuilder deducting(Deduction item) {
        deductions.add(item);
        return this;
    }

    RubricBuilder graded(Grading grading) {
        gradings.add(grading);
        return this;
    }

    RubricBuilder surveyed() {
        survey = Optional.of(new SurveyPlan(Optional.empty(), Optional.empty(), BigDecimal.ONE, BigDecimal.valueOf(5)));
        return this;
    }

    /** Asks that share of all households. */
    RubricBuilder surveyed(String share) {
        survey = Optional.of(new SurveyPlan(
                Optional.empty(), Optional.of(new BigDecimal(share)), BigDecimal.ONE, BigDecimal.valueOf(5)));
        return this;
    }

    RubricBuilder scoredBy(AssessorGroup... others) {
        bodies.clear();
        bodies.addAll(List.of(others));
        return this;
    }

    RubricBuilder allowingOverride() {
        override = true;
        return this;
    }

    RubricBuilder whereNotApplicable(NotApplicable policy) {
        notApplicable = policy;
        return this;
    }

    RubricBuilder rounding(Rounding places) {
        rounding = places;
        return this;
    }

    Rubric build() {
        return new Rubric(
                RubricId.of("test.sheet"),
                "2022",
                "评分表",
                Status.OFFICIAL,
                List.of(SubjectKind.ESTATE),
                new Source("附件4", "4.1"),
                inputs,
                facts,
                Optional.empty(),
                root,
                gates,
                deductions,
                gradings,
                bodies,
                survey,
                List.of(),
                List.of(),
                override,
                notApplicable,
                rounding,
                List.of());
    }

    Scorer scorer() {
        return Scorer.of(build(), DIGEST, Map.of());
    }

    Result score(ScoreSheet sheet) {
        return scorer().score(sheet);
    }
}
