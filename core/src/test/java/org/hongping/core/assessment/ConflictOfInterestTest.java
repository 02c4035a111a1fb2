package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.news.ConflictWatch;
import org.hongping.core.news.NewsService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who must not score what, as the registry and the members' own words have it, before and after the handout. */
class ConflictOfInterestTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private RegistryFixture registry;
    private AssessmentService assessments;
    private InterestService interests;
    private Visitor organiser;
    private Campaign campaign;
    private Application application;

    @BeforeEach
    void open() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        registry = fixture.applications().registry();
        assessments = fixture.assessments();
        interests = fixture.parts().interests();
        organiser = fixture.organiser();
        rename("某某物业服务有限公司");
        campaign = fixture.applications().campaign("回避（示例）");
        application = fixture.admitted(campaign, "荷苑");
    }

    @Test
    void theEmployerIsFoundHoweverItsNameIsWritten() {
        Visitor employee = member("甲", "某某物业服务");

        assertThatThrownBy(() -> assign(employee)).isInstanceOf(Conflict.class);
        assertThat(assessments.assignments(application.id())).isEmpty();
    }

    @Test
    void whoActsForAnAreaDoesNotJudgeIt() {
        AreaId street = registry.above(AreaLevel.SUBDISTRICT).id();
        database.storage()
                .change(handle -> handle.execute(
                        "update application set entrant_kind = 'AREA', estate_id = null, enterprise_id = null, area_id = ?"
                                + " where id = ?",
                        street.text(),
                        application.id().text()));

        assertThatThrownBy(() -> assign(member("甲", "", street))).isInstanceOf(Conflict.class);
        assertThat(assign(member("乙", "", registry.above(AreaLevel.DISTRICT).id())))
                .hasSize(1);
    }

    @Test
    void theEmployerIsFoundUnderItsFormerName() {
        rename("新名物业有限公司");

        assertThatThrownBy(() -> assign(member("甲", "某某物业服务有限公司"))).isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverMayBeEmployedThereIsAskedAboutAndOnlyOnce() {
        Visitor close = member("甲", "某某物业集团");

        Doubt doubt = doubts(close).get(0);
        assertThat(doubt.ground()).isEqualTo(Ground.LIKENESS);
        assertThat(doubt.says().in(Locale.SIMPLIFIED_CHINESE)).contains("某某物业集团", "某某物业服务有限公司");
        assertThat(assessments.assignments(application.id())).isEmpty();

        interests.settle(List.of(application.id()), Set.of(doubt.id()), organiser);
        interests.settle(List.of(application.id()), Set.of(doubt.id()), organiser);

        assertThat(assign(close)).hasSize(1);
        Application next = fixture.admitted(campaign, "桂苑");
        assertThat(assessments.assign(next.id(), "panel", List.of(close.accountOrRefuse()), organiser))
                .hasSize(1);
        assertThat(interests.conflicts(campaign.id())).isEmpty();
    }

    @Test
    void whatWasLookedIntoUnderOneNameIsAskedAgainUnderAnother() {
        Visitor close = member("甲", "某某物业集团");
        interests.settle(List.of(application.id()), Set.of(doubts(close).get(0).id()), organiser);
        rename("某某物业管理有限公司");

        assertThat(doubts(close)).hasSize(1);
    }

    @Test
    void aTickThatFitsNothingIsRefused() {
        assertThatThrownBy(() -> interests.settle(List.of(application.id()), Set.of("0123456789abcdef"), organiser))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void namesakesOnRecordAreShownAndNeverRefusedForTheNameAlone() {
        Visitor namesake = member("张三", "示例大学");
        registry.registry()
                .records()
                .enter(
                        Holder.of(application.entrant().estateId().orElseThrow()),
                        "people",
                        Map.of("name", "张 三", "role", "partySecretary", "fromOn", "2020-01-01"),
                        organiser);

        Doubt doubt = doubts(namesake).get(0);
        assertThat(doubt.ground()).isEqualTo(Ground.NAMESAKE);
        assertThat(doubt.says().in(Locale.SIMPLIFIED_CHINESE)).contains("张三", "荷苑", "党组织书记");
        interests.settle(List.of(application.id()), Set.of(doubt.id()), organiser);

        assertThat(assign(namesake)).hasSize(1);
    }

    @Test
    void rulesAndLotsLeaveOutWhatNobodyHasLookedInto() {
        Visitor close = member("甲", "某某物业集团");
        Asking asking = new Asking(
                campaign.id(),
                Body.parse("panel"),
                1,
                Optional.empty(),
                List.of(close.accountOrRefuse(), fixture.first().accountOrRefuse()));

        AllotmentService.Plan plan = fixture.parts().allotments().plan(asking);

        assertThat(plan.given().get(0).members())
                .containsExactly(fixture.first().accountOrRefuse());
        assertThat(plan.names().why(plan.terms().entries().get(0).unfit().get(0).why()))
                .isEqualTo(Ground.LIKENESS.word());
    }

    @Test
    void whatComesToBeAfterTheHandoutIsShownToldOnceAndTakenAway() {
        Visitor member = member("李四", "另一物业有限公司");
        Assignment sheet = assign(member).get(0);
        assertThat(interests.conflicts(application.id())).isEmpty();
        rename("另一物业");

        assertThat(interests.conflicts(campaign.id())).singleElement().satisfies(conflict -> {
            assertThat(conflict.ground()).isEqualTo(Ground.APPLICANT);
            assertThat(conflict.sheet()).isEqualTo(sheet.id());
        });
        ConflictWatch watch = new ConflictWatch(database.storage(), registry.accounts());
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).isZero();
        assertThat(new NewsService(database.storage())
                        .page(true, new Cursor(Optional.empty(), 9), organiser)
                        .items()
                        .get(0)
                        .says()
                        .in(Locale.SIMPLIFIED_CHINESE))
                .contains("荷苑", "回避");

        assessments.setAside(application.id(), sheet.id(), "", "任职", organiser);

        assertThat(interests.conflicts(campaign.id())).isEmpty();
        assertThat(assessments
                        .handOn(sheet.id(), fixture.first().accountOrRefuse(), organiser)
                        .state())
                .isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void anInterestDeclaredAfterASheetWasHandedInIsShownAndTheSheetTakenBack() {
        Assignment sheet = assign(fixture.first()).get(0);
        fixture.finished(sheet, fixture.first(), "5");
        interests.declare(InterestService.Kind.ESTATE, "荷苑", "住在这里", fixture.first());

        assertThat(interests.conflicts(application.id()))
                .extracting(OpenConflict::ground)
                .containsExactly(Ground.DECLARED);

        assessments.setAside(application.id(), sheet.id(), "", "住在这里", organiser);

        assertThat(interests.conflicts(application.id())).isEmpty();
        assertThat(assessments.assignments(application.id()))
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.DECLINED);
        assertThat(fixture.applications()
                        .parts()
                        .applications()
                        .get(application.id(), organiser)
                        .state())
                .isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void aTeamGoesOnWithoutTheMemberWhoMustNotScore() {
        Visitor member = member("李四", "另一物业有限公司");
        Assignment sheet = assessments
                .assign(
                        application.id(),
                        "panel",
                        List.of(fixture.first().accountOrRefuse(), member.accountOrRefuse()),
                        Mode.JOINT,
                        organiser)
                .get(0);
        rename("另一物业");
        OpenConflict conflict = interests.conflicts(application.id()).get(0);
        assertThat(conflict.accountId()).isEqualTo(member.accountOrRefuse());

        assessments.setAside(application.id(), sheet.id(), conflict.accountId(), "任职", organiser);

        assertThat(interests.conflicts(application.id())).isEmpty();
        assertThat(assessments.sheet(sheet.id(), fixture.first()).assignment().state())
                .isEqualTo(AssignmentState.OPEN);
    }

    private List<Doubt> doubts(Visitor member) {
        return catchThrowableOfType(Unsettled.class, () -> assign(member)).doubts();
    }

    private List<Assignment> assign(Visitor member) {
        return assessments.assign(application.id(), "panel", List.of(member.accountOrRefuse()), organiser);
    }

    private Visitor member(String name, String organisation) {
        String signIn = "member" + System.nanoTime();
        registry.accounts()
                .add(
                        Actor.CONSOLE,
                        new NewAccount(SignInName.of(signIn), name, organisation, Set.of(Role.ASSESSOR), false),
                        new Password("correct horse"));
        return registry.visitor(signIn);
    }

    private Visitor member(String name, String organisation, AreaId area) {
        String signIn = "member" + System.nanoTime();
        registry.accounts()
                .add(
                        Actor.CONSOLE,
                        new NewAccount(
                                SignInName.of(signIn),
                                name,
                                organisation,
                                Set.of(Role.ASSESSOR),
                                Optional.of(area.text()),
                                false),
                        new Password("correct horse"));
        return registry.visitor(signIn);
    }

    private void rename(String name) {
        Enterprise enterprise =
                registry.enterprises().get(fixture.applications().enterprise().id(), organiser);
        registry.enterprises()
                .edit(
                        enterprise.id(),
                        anEnterprise()
                                .named(name)
                                .coded(enterprise.details().creditCode().text())
                                .build(),
                        new Version(enterprise.version()),
                        organiser);
    }
}
