package org.hongping.rubric.document;

import static net.jqwik.api.Arbitraries.just;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.EvidenceKind;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Expectation;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Form;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Grading;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Quota;
import org.hongping.rubric.Rounding;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Source;
import org.hongping.rubric.Status;
import org.hongping.rubric.SubjectKind;
import org.hongping.rubric.SurveyPlan;
import org.hongping.rubric.Value;
import org.hongping.rubric.Window;

/** Rubrics of every shape; they need not make sense, only be of the right form. */
final class Rubrics {
    private Rubrics() {}

    static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("abcxyz 019.-_:#'\"\\{}[]&*!%@`议事厅服务台，。")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    static Arbitrary<BigDecimal> figure() {
        return Arbitraries.integers()
                .between(0, 99_999_999)
                .map(thousandths -> BigDecimal.valueOf(thousandths, 3).stripTrailingZeros())
                .map(number -> number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY));
    }

    static Arbitrary<Expression> expression() {
        return text().map(Expression::new);
    }

    static Arbitrary<Integer> count() {
        return Arbitraries.integers().between(1, 40);
    }

    static Arbitrary<Boolean> truth() {
        return Arbitraries.of(true, false);
    }

    static <E extends Enum<E>> Arbitrary<E> any(Class<E> type) {
        return Arbitraries.of(type);
    }

    static <T> Arbitrary<List<T>> few(Arbitrary<T> of) {
        return of.list().ofMaxSize(2);
    }

    static <T> Arbitrary<List<T>> some(Arbitrary<T> of) {
        return of.list().ofMinSize(1).ofMaxSize(2);
    }

    static Arbitrary<Source> source() {
        return Combinators.combine(text(), text()).as(Source::new);
    }

    private static Arbitrary<Declaration.Option> option() {
        return Combinators.combine(text(), text()).as(Declaration.Option::new);
    }

    private static Arbitrary<Declaration> declaration() {
        return Combinators.combine(
                        text(),
                        any(Declaration.Type.class),
                        text(),
                        text().optional(),
                        few(option()),
                        source().optional())
                .as(Declaration::new);
    }

    static Arbitrary<EvidenceRequest> evidence() {
        return Combinators.combine(
                        any(EvidenceKind.class),
                        text().optional(),
                        Arbitraries.integers().between(0, 3),
                        count().optional())
                .as(EvidenceRequest::new);
    }

    private static Arbitrary<Form> form() {
        Arbitrary<Integer> length = Arbitraries.oneOf(Arbitraries.of(200, 5000), count());
        Arbitrary<FormField> field = Combinators.combine(text(), text(), any(FormField.Type.class), truth())
                .flatAs((id, label, type, required) -> Combinators.combine(
                                text().optional(), text().optional(), few(option()), text().optional(), length)
                        .as((unit, absent, options, prefill, most) ->
                                new FormField(id, label, type, required, unit, absent, options, prefill, most)));
        return Combinators.combine(text(), source().optional(), text().optional(), count(), some(some(field)))
                .as(Form::new);
    }

    private static Arbitrary<Gate> gate() {
        Arbitrary<Window> window =
                Combinators.combine(any(Window.Unit.class), count()).as(Window::new);
        return Combinators.combine(
                        text(),
                        text(),
                        source().optional(),
                        any(Gate.Stage.class),
                        any(Gate.Effect.class),
                        expression().optional(),
                        few(Rules.countedCheck()),
                        any(Gate.Combine.class))
                .flatAs((id, label, source, at, effect, when, checks, combine) -> window.optional()
                        .map(back -> new Gate(id, label, source, at, effect, when, checks, combine, back)));
    }

    private static Arbitrary<Deduction> deduction() {
        return Combinators.combine(
                        text(), text(), source().optional(), figure(), figure(), figure().optional(), few(evidence()))
                .as((id, label, source, a, b, cap, evidence) ->
                        new Deduction(id, label, source, a.min(b), a.max(b), cap, evidence));
    }

    private static Arbitrary<Grading> grading() {
        Arbitrary<Grading.Grade> grade =
                Combinators.combine(text(), text(), expression()).as(Grading.Grade::new);
        return Combinators.combine(text(), text(), truth(), some(grade)).as(Grading::new);
    }

    private static Arbitrary<AssessorGroup> assessor() {
        Arbitrary<AssessorGroup.Party> party =
                Combinators.combine(text(), text()).as(AssessorGroup.Party::new);
        return Combinators.combine(
                        text(),
                        text(),
                        any(AssessorGroup.Combine.class),
                        count(),
                        figure().optional(),
                        any(AssessorGroup.Mode.class),
                        few(party),
                        figure().optional())
                .as(AssessorGroup::new);
    }

    private static Arbitrary<SurveyPlan> survey() {
        return Combinators.combine(source().optional(), figure().optional(), figure())
                .as((source, share, from) -> new SurveyPlan(source, share, from, from.add(BigDecimal.ONE)));
    }

    private static Arbitrary<Quota> quota() {
        return Combinators.combine(
                        text(),
                        text(),
                        source().optional(),
                        count(),
                        Arbitraries.integers().between(0, 9))
                .as(Quota::new);
    }

    private static Arbitrary<Interpretation> interpretation() {
        Arbitrary<Value> value = Arbitraries.oneOf(
                text().map(Value::text),
                figure().map(Value.Figure::new),
                truth().map(Value::truth),
                just(Value.nothing()),
                few(text().map(Value::text)).map(Value.Items::new),
                Arbitraries.maps(text(), figure().map(number -> (Value) new Value.Figure(number)))
                        .ofMaxSize(2)
                        .map(Value.Fields::new));
        Arbitrary<Interpretation.Setting> setting =
                Combinators.combine(some(text()), value).as(Interpretation.Setting::new);
        Arbitrary<Interpretation.Option> option =
                Combinators.combine(text(), text(), few(setting)).as(Interpretation.Option::new);
        return Combinators.combine(text(), text(), text(), text(), some(option)).as(Interpretation::new);
    }

    private static Arbitrary<Rounding> rounding() {
        Arbitrary<Optional<Integer>> decimals =
                Arbitraries.integers().between(0, 4).optional();
        return Combinators.combine(decimals, decimals, decimals).as(Rounding::new);
    }

    private static Arbitrary<Expectation> expectation() {
        return Combinators.combine(Arbitraries.maps(text(), text()).ofMaxSize(2), figure(), figure().optional())
                .as(Expectation::new);
    }

    static Arbitrary<Rubric> rubric() {
        Arbitrary<Rubric> plain = Combinators.combine(
                        text(), text(), any(Status.class), some(any(SubjectKind.class)), source())
                .flatAs((edition, title, status, subjects, source) -> Combinators.combine(
                                few(declaration()), form().optional(), Trees.root(title), some(assessor()))
                        .as((inputs, form, root, assessors) -> new Rubric(
                                RubricId.of("test.generated"),
                                edition,
                                title,
                                status,
                                subjects,
                                source,
                                inputs,
                                inputs,
                                form,
                                root,
                                List.of(),
                                List.of(),
                                List.of(),
                                assessors,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                false,
                                NotApplicable.FORBIDDEN,
                                Rounding.OF_LINES,
                                List.of())));
        return Combinators.combine(
                        plain,
                        few(gate()),
                        few(deduction()),
                        few(grading()),
                        survey().optional(),
                        few(quota()),
                        few(interpretation()),
                        rounding())
                .flatAs((rubric, gates, deductions, gradings, survey, quotas, interpretations, rounding) ->
                        Combinators.combine(truth(), any(NotApplicable.class), few(expectation()))
                                .as((override, notApplicable, expectations) -> new Rubric(
                                        rubric.id(),
                                        rubric.edition(),
                                        rubric.title(),
                                        rubric.status(),
                                        rubric.subjects(),
                                        rubric.source(),
                                        rubric.inputs(),
                                        rubric.facts(),
                                        rubric.form(),
                                        rubric.root(),
                                        gates,
                                        deductions,
                                        gradings,
                                        rubric.assessors(),
                                        survey,
                                        quotas,
                                        interpretations,
                                        override,
                                        notApplicable,
                                        rounding,
                                        expectations)));
    }
}
