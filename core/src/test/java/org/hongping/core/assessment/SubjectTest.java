package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.Comparison;
import org.hongping.core.application.Desk;
import org.hongping.core.application.DraftContent;
import org.hongping.core.application.DraftFilling;
import org.hongping.core.application.FieldView;
import org.hongping.core.application.FillPlan;
import org.hongping.core.application.FormViews;
import org.hongping.core.application.PartView;
import org.hongping.core.application.Submitted;
import org.hongping.core.application.WorkPage;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.supplement.SupplementService;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Weihai's sheet for estates asks of new estates other lines than of renovated ones (DB3710/T 133—2021, table A.1). */
class SubjectTest {
    private static final String KIND = "input-estateAge";
    private static final Value.Fields SEEN = ValueText.fields("{\"points\":0,\"reason\":\"按现场情况\"}");

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture() {
        return new AssessmentFixture(
                database.storage(),
                new ApplicationFixture(
                        database.storage(),
                        database.folder(),
                        ShippedRubrics.of("rubric-weihai").only("weihai.project")));
    }

    @Test
    void whatTheSheetRestsOnIsAskedBesideTheForm() {
        AssessmentFixture fixture = fixture();
        Application application =
                fixture.applications().started(fixture.applications().campaign("新旧"), "新旧苑");

        Desk before = desk(fixture, application);
        assertThat(before.completeness().fields()).extracting(FormField::id).containsExactly(KIND);
        FieldView asked = FormViews.of(before, Locale.ENGLISH).rows().get(0).get(0);
        assertThat(asked.label()).isEqualTo("Kind of estate");
        assertThat(asked.options())
                .extracting(FieldView.Option::label)
                .containsExactly("New estate", "Renovated old estate");

        assertThatThrownBy(() -> say(fixture, application, "ancient", 0)).isInstanceOf(Invalid.class);

        say(fixture, application, "new", 0);
        assertThat(codes(desk(fixture, application))).contains("3.1.1@new").noneMatch(code -> code.endsWith("@old"));
        assertThat(desk(fixture, application).completeness().fields()).isEmpty();

        say(fixture, application, "old", 1);
        Desk after = desk(fixture, application);
        assertThat(codes(after)).contains("3.1.1@old").noneMatch(code -> code.endsWith("@new"));
        assertThat((List<?>) WorkPage.of(after, Locale.ENGLISH, "form").get("parts"))
                .extracting(part -> ((PartView) part).code())
                .containsExactly("", "1", "2", "3@old", "4");
    }

    @Test
    void aPhoneIsOfferedTheLinesThatApply() {
        AssessmentFixture fixture = fixture();
        Application application = begun(fixture, "old");
        SupplementService supplements = fixture.applications().supplements();
        String token = supplements
                .make(application.id(), "", fixture.applications().applicant())
                .token();

        assertThat(supplements.photographs().open(token).lines())
                .extracting(Criterion::code)
                .contains("3.1.1@old")
                .noneMatch(code -> code.endsWith("@new"));
    }

    @Test
    void theTotalFollowsWhatTheSubjectIs() {
        AssessmentFixture fixture = fixture();
        Application application = begun(fixture, "new");
        fixture.applications().answer(application, "3.1.1@new", "{\"points\":1,\"reason\":\"整洁\"}");
        assertThat(selfTotal(fixture, application)).contains("1.00");

        say(fixture, application, "old", 1);

        assertThat(selfTotal(fixture, application)).contains("0.00");
    }

    @Test
    void membersScoreTheLinesThatApplyAndCanHandTheSheetIn() {
        AssessmentFixture fixture = fixture();
        Application application = begun(fixture, "old");
        answerAll(fixture, application);
        Application submitted = fixture.applications()
                .parts()
                .applications()
                .submit(application.id(), fixture.applications().applicant());
        fixture.applications().parts().applications().admit(submitted.id(), fixture.organiser());
        Assignment own = fixture.assigned(submitted, fixture.first()).get(0);

        Sheet sheet = fixture.assessments().sheet(own.id(), fixture.first());
        assertThat(sheet.own())
                .extracting(Criterion::code)
                .contains("3.1.1@old")
                .noneMatch(code -> code.endsWith("@new"));
        sheet.own().forEach(line -> fixture.assessments().save(own.id(), line.answerKey(), SEEN, 0, fixture.first()));
        fixture.assessments().finish(own.id(), fixture.first());

        assertThat(fixture.assessments().result(submitted.id()).lines())
                .extracting(line -> line.code())
                .contains("3.1.1@old")
                .noneMatch(code -> code.endsWith("@new"));
        assertThat(fixture.assessments().score(submitted.id())).isPresent();
    }

    @Test
    void whatWasHandedInHoldsIt() {
        AssessmentFixture fixture = fixture();
        Application application = begun(fixture, "new");
        answerAll(fixture, application);
        fixture.applications()
                .parts()
                .applications()
                .submit(application.id(), fixture.applications().applicant());

        Submitted said = Submitted.of(desk(fixture, application).latest().orElseThrow());

        assertThat(said.subject().input()).isEqualTo(Map.of("estateAge", Value.text("new")));
        assertThat(said.form()).containsEntry(KIND, "new");
    }

    @Test
    void twoVersionsAreComparedInTheWordsOfTheReader() {
        AssessmentFixture fixture = fixture();
        Application application = begun(fixture, "new");
        answerAll(fixture, application);
        var service = fixture.applications().parts().applications();
        service.submit(application.id(), fixture.applications().applicant());
        service.returnForCorrection(application.id(), "小区类型有误", Map.of(), fixture.organiser());
        say(fixture, application, "old", 1);
        answerAll(fixture, application);
        service.submit(application.id(), fixture.applications().applicant());

        Comparison changes =
                fixture.applications().parts().versions().compare(desk(fixture, application), 1, 2, Locale.ENGLISH);

        assertThat(changes.lines())
                .extracting(Comparison.LineChange::label)
                .contains("Cleanliness (New estate)", "Greenery kept (Renovated old estate)");
        assertThat(changes.fields())
                .containsExactly(new Comparison.Change(KIND, "Kind of estate", "New estate", "Renovated old estate"));
    }

    @Test
    void whatIsToBePutIntoADraftIsNamedAsPeopleDo() {
        AssessmentFixture fixture = fixture();
        Application application =
                fixture.applications().started(fixture.applications().campaign("带入"), "带入苑");

        FillPlan plan = DraftFilling.plan(
                desk(fixture, application), new DraftContent(Map.of(KIND, "new"), Map.of(), Map.of()));

        assertThat(plan.taken()).containsExactly(new FillPlan.Piece(FillPlan.Kind.FIELD, KIND, "小区类型", "新建小区"));
    }

    @Test
    void aSheetWithoutAFormAsksForNoSeal() {
        AssessmentFixture fixture = fixture();

        assertThatThrownBy(() -> fixture.applications().sealedCampaign("盖章"))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("sealedForm"));
    }

    /** Begins an application of an estate of that kind. */
    private static Application begun(AssessmentFixture fixture, String kind) {
        ApplicationFixture applications = fixture.applications();
        Application application = applications.started(applications.campaign("示例"), "示例苑");
        say(fixture, application, kind, 0);
        return application;
    }

    private static void answerAll(AssessmentFixture fixture, Application application) {
        for (Criterion line : desk(fixture, application).criteria()) {
            if (line.rule().kind() != RuleKind.SURVEY && line.rule().kind() != RuleKind.FORMULA) {
                fixture.applications().answer(application, line.answerKey(), ValueText.write(SEEN));
            }
        }
    }

    private static void say(AssessmentFixture fixture, Application application, String kind, int version) {
        fixture.applications()
                .parts()
                .drafts()
                .saveField(
                        application.id(),
                        KIND,
                        kind,
                        version,
                        fixture.applications().applicant());
    }

    private static Desk desk(AssessmentFixture fixture, Application application) {
        return fixture.applications()
                .parts()
                .desks()
                .open(application.id(), fixture.applications().applicant());
    }

    private static List<String> codes(Desk desk) {
        return desk.criteria().stream().map(Criterion::code).toList();
    }

    private static Optional<String> selfTotal(AssessmentFixture fixture, Application application) {
        return desk(fixture, application).application().selfTotal();
    }
}
