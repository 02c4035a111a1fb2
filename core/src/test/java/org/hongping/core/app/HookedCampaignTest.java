package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.audit.Actor;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.relock.Preview;
import org.hongping.core.relock.RelockService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Security;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.CodeBundle;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign by a rubric of which a line is left to code: it is asked before scoring, and what it said is kept. */
class HookedCampaignTest {
    private static final String CALLS = "hongping.test.calls";
    private static final String FAILS = "hongping.test.fails";

    /** Never says the same twice, so that nobody can ask it unnoticed. */
    private static final String CHANGING = """
            int calls = Integer.getInteger("%s", 0) + 1;
            System.setProperty("%s", Integer.toString(calls));
            if (Boolean.getBoolean("%s")) { throw new IllegalStateException("no tide"); }
            return HookAnswer.points(BigDecimal.valueOf(calls), "第 " + calls + " 次");
            """.formatted(CALLS, CALLS, FAILS);

    private SeededApp seeded;
    private BundleService bundles;
    private ApplicationParts parts;
    private AssessmentService assessments;
    private Visitor applicant;
    private Visitor office;
    private Visitor assessor;

    @BeforeEach
    void bring() throws IOException {
        System.clearProperty(CALLS);
        System.clearProperty(FAILS);
        seeded = SeededApp.start(0, 0);
        App app = seeded.app();
        bundles = seeded.bundles();
        parts = app.features().applicationParts();
        assessments = app.features().assessments();
        applicant = seeded.fixture().applicant();
        office = seeded.fixture().organiser();
        assessor = seeded.fixture().registry().visitor("tide-assessor", Role.ASSESSOR);
    }

    @AfterEach
    void stop() {
        System.clearProperty(CALLS);
        System.clearProperty(FAILS);
        seeded.close();
    }

    @Test
    void whatTheCodeSaidIsKeptFromTheDraftToThePanelAndWithoutTheBundle() {
        String digest = install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        int asked = calls();

        assertThat(points(self(application), "1.1")).isEqualTo(asked + ".00");
        judge(application, 2);
        Application filed = parts.applications().submit(application.id(), applicant);
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);

        assertThat(calls()).as("asked once, when it was begun").isEqualTo(asked);
        assertThat(panel(filed)).isEqualTo(3 + asked + ".00");
        assertThat(parts.applications()
                        .submissions(filed.id(), applicant)
                        .get(0)
                        .snapshot())
                .contains("\"hooks\"", "第 " + asked + " 次");
        assertThat(assessments.sheet(sheet, assessor).own())
                .as("nobody is asked for what the code has given")
                .extracting(line -> line.code())
                .containsExactly("1.2");

        bundles.block(digest, "签名泄露", office);

        assertThat(panel(filed)).isEqualTo(3 + asked + ".00");
        assertThat(points(self(filed), "1.1")).isEqualTo(asked + ".00");
        assertThat(calls()).isEqualTo(asked);
    }

    @Test
    void whereTheCodeFailsAPersonGivesThePointsWithAReason() {
        System.setProperty(FAILS, "true");
        install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        judge(application, 2);
        assertThat(state(self(application), "1.1")).isEqualTo(State.UNDETERMINED);

        Application filed = parts.applications().submit(application.id(), applicant);
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);

        assertThatThrownBy(() -> assessments.finish(sheet, assessor)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> assessments.save(sheet, "1.1", points("4"), 0, assessor))
                .as("without a reason")
                .isInstanceOf(Invalid.class);
        assessments.save(sheet, "1.1", ValueText.fields("{\"points\": 4, \"reason\": \"程序故障，现场核定\"}"), 0, assessor);
        assessments.finish(sheet, assessor);

        assertThat(panel(filed)).isEqualTo("7.00");
    }

    @Test
    void theCodeIsAskedAgainWhenTheLineIsSavedAgain() {
        System.setProperty(FAILS, "true");
        install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        int failed = calls();
        parts.drafts()
                .saveLine(
                        application.id(),
                        "1.1",
                        ValueText.fields("{\"points\": 4, \"reason\": \"自行核定\"}"),
                        "",
                        0,
                        applicant);
        assertThat(points(self(application), "1.1")).isEqualTo("4.00");
        System.clearProperty(FAILS);

        assertThatThrownBy(() -> parts.drafts()
                        .saveLine(
                                application.id(),
                                "1.1",
                                ValueText.fields("{\"points\": 5, \"reason\": \"自行核定\"}"),
                                "",
                                1,
                                applicant))
                .as("in place of points that came")
                .isInstanceOf(Invalid.class);
        parts.drafts().saveLine(application.id(), "1.1", Value.noFields(), "", 1, applicant);

        assertThat(calls()).isEqualTo(failed + 3);
        assertThat(points(self(application), "1.1")).isEqualTo(calls() + ".00");
    }

    @Test
    void aCampaignThatIsMovedAsksTheOtherCodeAndKeepsBoth() {
        install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        int asked = calls();
        judge(application, 2);
        Application filed = parts.applications().submit(application.id(), applicant);
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);
        InstalledRubric before = rubric();
        RelockService relocks = seeded.relocks();
        install(CodeBundle.aCodeBundle()
                .version("1.0.1")
                .answering("return HookAnswer.points(new BigDecimal(\"9\"), \"改正\");"));
        Campaign campaign = parts.campaigns().get(filed.campaignId());
        String other = relocks.candidates(campaign).get(0).rubricDigest();

        assertThat(relocks.preview(campaign, other, Locale.ENGLISH).trial().rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.before()).isEqualTo(3 + asked + ".00");
                    assertThat(row.after()).isEqualTo("12.00");
                });
        relocks.propose(campaign.id(), other, "程序有误", office);
        relocks.confirm(campaign.id(), seeded.fixture().registry().visitor("second", Role.ORGANISER));

        assertThat(panel(filed)).isEqualTo("12.00");
        assertThat(points(self(filed), "1.1")).isEqualTo("9.00");
        assertThat(calls())
                .as("what was kept is not asked again for the comparison")
                .isEqualTo(asked);
        Map<String, Value> kept = seeded.storage()
                .read(handle -> HookOutcomes.of(handle, filed.id(), filed.submissions(), before.rubricDigest()));
        assertThat(kept.get("1.1").toString()).contains("第 " + asked + " 次");
    }

    @Test
    void theCodeHearsWhatTheApplicantSaysOfItsSubject() {
        install(asking("1.0.0", "8", "2"));
        Application application = started();
        judge(application, 2);
        say(application, "new", 0);
        assertThat(points(self(application), "1.1")).isEqualTo("8.00");
        assertThat(selfTotal(application)).contains("10.00");

        say(application, "old", 1);
        assertThat(points(self(application), "1.1")).isEqualTo("2.00");
        assertThat(selfTotal(application)).contains("4.00");

        say(application, "new", 2);
        parts.drafts().saveLine(application.id(), "1.1", Value.noFields(), "", 0, applicant);
        assertThat(points(self(application), "1.1")).isEqualTo("8.00");
        Application filed = parts.applications().submit(application.id(), applicant);
        String day =
                LocalDate.ofInstant(seeded.fixture().now(), OfficeTime.ZONE).toString();
        assertThat(parts.applications()
                        .submissions(filed.id(), applicant)
                        .get(0)
                        .snapshot())
                .contains("new " + day);
    }

    @Test
    void theCodeOfTheRevisionACampaignIsMovedToHearsItToo() {
        Application filed = filedForANewEstate();
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);
        RelockService relocks = seeded.relocks();
        install(asking("1.0.1", "7", "1"));
        Campaign campaign = parts.campaigns().get(filed.campaignId());

        relocks.propose(campaign.id(), relocks.candidates(campaign).get(0).rubricDigest(), "程序有误", office);
        relocks.confirm(campaign.id(), seeded.fixture().registry().visitor("second", Role.ORGANISER));

        assertThat(panel(filed)).isEqualTo("10.00");
        assertThat(points(self(filed), "1.1")).isEqualTo("7.00");
    }

    @Test
    void aRevisionThatAsksMoreOfTheSubjectIsNotForWhatWasHandedInWithoutIt() {
        install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        judge(application, 2);
        install(asking("1.0.1", "7", "1"));
        Campaign campaign = parts.campaigns().get(application.campaignId());
        RelockService relocks = seeded.relocks();
        String other = relocks.candidates(campaign).get(0).rubricDigest();

        Preview before = relocks.preview(campaign, other, Locale.CHINESE);
        assertThat(before.obstacles()).isEmpty();
        assertThat(before.notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("小区类型", "1 份"));

        Application filed = parts.applications().submit(application.id(), applicant);
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);

        Preview after = relocks.preview(campaign, other, Locale.CHINESE);
        assertThat(after.notes()).isEmpty();
        assertThat(after.trial().unsaid()).containsExactly("小区类型", "评价日期");
        assertThat(after.trial().loses()).isFalse();
        assertThat(after.obstacles())
                .singleElement()
                .satisfies(why -> assertThat(why).contains("小区类型", "1 份"));
        assertThatThrownBy(() -> relocks.propose(campaign.id(), other, "更正", office))
                .isInstanceOf(Conflict.class);
        String path = "/campaigns/" + campaign.id().text() + "/rubric?to=" + other;
        assertThat(organiser().get(path).body()).contains("新版本还要问小区类型、评价日期", "不能改锁");
        assertThat(organiser().get("/api/v1" + path).body()).contains("\"unsaid\":[\"小区类型\",\"评价日期\"]", "\"notes\":[]");
    }

    private TestClient organiser() {
        Security security = seeded.app().services().security();
        SignInName name = SignInName.of("keeper");
        Account account = security.accounts()
                .named(name)
                .orElseGet(() -> security.accounts()
                        .add(
                                Actor.CONSOLE,
                                new NewAccount(name, "主办人", "", Set.of(Role.ORGANISER), Optional.empty(), false),
                                new Password("correct horse")));
        String token = security.tokens().issue(account.id(), "测试", Duration.ofDays(1));
        return new TestClient(seeded.port()).withHeader("Authorization", "Bearer " + token);
    }

    @Test
    void whoHasNotHandedInIsAskedAfterTheMove() {
        install(CodeBundle.aCodeBundle().answering(CHANGING));
        Application application = started();
        install(asking("1.0.1", "7", "1"));
        Campaign campaign = parts.campaigns().get(application.campaignId());
        RelockService relocks = seeded.relocks();
        relocks.propose(campaign.id(), relocks.candidates(campaign).get(0).rubricDigest(), "更正", office);
        relocks.confirm(campaign.id(), seeded.fixture().registry().visitor("second", Role.ORGANISER));

        assertThat(parts.desks()
                        .open(application.id(), applicant)
                        .completeness()
                        .fields())
                .extracting(FormField::label)
                .containsExactly("小区类型");
        say(application, "new", 0);

        assertThat(points(self(application), "1.1")).isEqualTo("7.00");
    }

    @Test
    void aRevisionThatAsksLessOfTheSubjectLosesNothing() {
        Application filed = filedForANewEstate();
        AssignmentId sheet = assigned(filed);
        assessments.save(sheet, "1.2", points("3"), 0, assessor);
        String snapshot = snapshot(filed);
        install(CodeBundle.aCodeBundle().version("1.0.1").answering("return HookAnswer.points(BigDecimal.ONE, \"\");"));
        Campaign campaign = parts.campaigns().get(filed.campaignId());
        RelockService relocks = seeded.relocks();
        String other = relocks.candidates(campaign).get(0).rubricDigest();

        assertThat(relocks.preview(campaign, other, Locale.CHINESE).trial().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.lost()).isEmpty());
        relocks.propose(campaign.id(), other, "更正", office);
        relocks.confirm(campaign.id(), seeded.fixture().registry().visitor("second", Role.ORGANISER));

        assertThat(panel(filed)).isEqualTo("4.00");
        assertThat(snapshot(filed)).isEqualTo(snapshot);
    }

    private String snapshot(Application filed) {
        return parts.applications().submissions(filed.id(), applicant).get(0).snapshot();
    }

    /** A sheet that asks whether an estate is new, and whose code gives points by that. */
    private static CodeBundle asking(String version, String ifNew, String ifOld) {
        String inputs = "inputs: [{id: estateAge, type: choice, label: 小区类型, options:"
                + " [{id: new, label: 新建}, {id: old, label: 改造}]}, {id: asOf, type: date, label: 评价日期}]\nfacts:";
        return CodeBundle.aCodeBundle()
                .version(version)
                .with("rubrics/tide.yaml", CodeBundle.document("tide").replace("facts:", inputs))
                .answering("""
                        String kind = call.input().get("estateAge") instanceof Value.Text told ? told.text() : "";
                        String day = call.input().get("asOf") instanceof Value.Text told ? told.text() : "";
                        return HookAnswer.points(new BigDecimal(kind.equals("new") ? "%s" : "%s"), kind + " " + day);
                        """.formatted(ifNew, ifOld));
    }

    private void say(Application application, String kind, int version) {
        parts.drafts().saveField(application.id(), "input-estateAge", kind, version, applicant);
    }

    private Optional<String> selfTotal(Application application) {
        return parts.applications().get(application.id(), applicant).selfTotal();
    }

    /** Unsigned code is refused until somebody answers for that one digest. */
    private String install(CodeBundle bundle) {
        byte[] jar = bundle.jar();
        String digest = bundles.bring("tide.jar", "page", jar, office).bundleDigest();
        seeded.app().rubrics().trust().allow(digest, "试用", office);
        assertThat(bundles.bring("tide.jar", "page", jar, office).isServed()).isTrue();
        bundles.putInForce(digest, "启用", office);
        return digest;
    }

    private InstalledRubric rubric() {
        return seeded.app().rubrics().inForce().stream()
                .filter(known -> known.id().text().equals("test.tide"))
                .findFirst()
                .orElseThrow();
    }

    private Application started() {
        var begin = seeded.fixture().now().minus(Duration.ofDays(1));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.EXAMINATION, begin, begin.plus(Duration.ofDays(30))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50))));
        var text = new CampaignText("港口评分", CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "示例文〔2026〕9 号", 2026);
        Campaign draft =
                parts.campaigns().create(new CampaignPlan(text, rubric().rubricDigest(), Map.of(), windows), office);
        Campaign campaign = parts.campaigns().open(draft.id(), draft.version(), office);
        RegistryFixture registry = seeded.fixture().registry();
        var estate = registry.estateOf(seeded.fixture().enterprise(), "潮汐苑（示例）");
        return parts.applications().start(campaign.id(), EntrantRef.of(estate.id()), applicant);
    }

    private void judge(Application application, int points) {
        parts.drafts().saveLine(application.id(), "1.2", points(Integer.toString(points)), "", 0, applicant);
    }

    private AssignmentId assigned(Application filed) {
        parts.applications().admit(filed.id(), office);
        return assessments
                .assign(filed.id(), "panel", List.of(assessor.accountOrRefuse()), office)
                .get(0)
                .id();
    }

    private Result self(Application application) {
        return parts.desks().open(application.id(), applicant).result();
    }

    private String panel(Application application) {
        Result result = seeded.storage().read(handle -> assessments.result(handle, application.id()));
        assertThat(assessments.score(application.id()).orElseThrow().total())
                .isEqualTo(result.total().map(total -> total.text()));
        return result.total().orElseThrow().text();
    }

    private static Value.Fields points(String points) {
        return ValueText.fields("{\"points\": " + points + "}");
    }

    private static String points(Result result, String code) {
        return result.line(code)
                .flatMap(line -> line.points())
                .map(points -> points.text())
                .orElse("");
    }

    private static State state(Result result, String code) {
        return result.line(code).orElseThrow().state();
    }

    private static int calls() {
        return Integer.getInteger(CALLS, 0);
    }

    /** What the first revision judges by its code, handed in. */
    private Application filedForANewEstate() {
        install(asking("1.0.0", "8", "2"));
        Application application = started();
        judge(application, 2);
        say(application, "new", 0);
        return parts.applications().submit(application.id(), applicant);
    }
}
