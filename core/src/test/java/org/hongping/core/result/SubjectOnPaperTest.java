package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFeatureRoutes;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Weihai's sheet for estates, of which some rows are for new estates and others for renovated ones, as people read it. */
class SubjectOnPaperTest {
    private static final Value.Fields SEEN = ValueText.fields("{\"points\":0,\"reason\":\"按现场情况\"}");

    @RegisterExtension
    static final ResultServer SERVER = new ResultServer(
            (config, self) -> {
                SheetPrintRoutes.register(config.routes, self.fixture().printed());
                ResultRoutes.register(config.routes, self.services());
                ApplicationFeatureRoutes.register(
                        config.routes, self.fixture().applications().parts());
            },
            ShippedRubrics.of("rubric-weihai").only("weihai.project"));

    private final ResultFixture fixture = SERVER.fixture();
    private final ApplicationFixture applications = fixture.applications();
    private final ApplicationParts parts = applications.parts();

    @Test
    void whatIsKnownOfTheSubjectStandsOnEverySheet() {
        Application application = applications.started(applications.campaign("新旧"), "新旧苑");
        String sheet = "/applications/" + application.id().text() + "/print/sheet";
        say(application, "new");
        TestClient applicant = SERVER.client("applicant");
        assertThat(applicant.get(sheet).body()).contains("<dt>小区类型</dt><dd>新建小区</dd>");

        Application admitted = handedIn(application);
        Assignment own = fixture.assessments()
                .assigned(admitted, fixture.assessments().first())
                .get(0);

        assertThat(SERVER.client("organiser").get(sheet + "?of=panel").body()).contains("<dt>小区类型</dt><dd>新建小区</dd>");
        assertThat(SERVER.client("assessor")
                        .get(sheet + "?of=" + own.id().text())
                        .body())
                .contains("<dt>小区类型</dt><dd>新建小区</dd>");
        TestClient english = SERVER.client("organiser").withHeader("Accept-Language", "en");
        assertThat(english.get("/applications/" + application.id().text() + "/explanation")
                        .body())
                .contains("<dt>Kind of estate</dt><dd>New estate</dd>");
    }

    @Test
    void nobodyReadsWhatOnlyTheRubricCallsThem() {
        Application application = applications.started(applications.campaign("称呼"), "称呼苑");
        assertThat(SERVER.client("applicant")
                        .get("/applications/" + application.id().text() + "/print/sheet")
                        .body())
                .contains("基本信息“小区类型”")
                .doesNotContain("estateAge");
        say(application, "new");
        Application admitted = handedIn(application);
        Assignment own = fixture.assessments()
                .assigned(admitted, fixture.assessments().first())
                .get(0);
        String sheet = "/applications/" + application.id().text() + "/print/sheet?of=";

        for (String page : List.of(
                SERVER.client("organiser").get(sheet + "panel").body(),
                SERVER.client("assessor").get(sheet + own.id().text()).body())) {
            assertThat(page).contains("<td>3.1.1</td>").doesNotContain("@new", "@old");
        }
        assertThat(SERVER.client("organiser")
                        .get("/applications/" + application.id().text() + "/explanation")
                        .body())
                .contains("<th class=\"code\" scope=\"row\">3.1.1</th>");
    }

    @Test
    void aSavedLineFindsItsSectionInThePage() {
        Application application = applications.started(applications.campaign("锚点"), "锚点苑");
        say(application, "new");
        TestClient applicant = SERVER.client("applicant").withHeader("HX-Request", "true");
        String one = "/applications/" + application.id().text();

        assertThat(applicant.get(one + "/sheet").body()).contains("id=\"points-3-new\"");
        assertThat(applicant
                        .post(one + "/lines/3.1.1@new", Map.of("points", "1", "reason", "整洁", "version", "0"))
                        .body())
                .contains("id=\"points-3-new\"")
                .doesNotContain("points-3@new");
    }

    private void say(Application application, String kind) {
        parts.drafts().saveField(application.id(), "input-estateAge", kind, 0, applications.applicant());
    }

    private Application handedIn(Application application) {
        for (Criterion line :
                parts.desks().open(application.id(), applications.applicant()).criteria()) {
            if (line.rule().kind() != RuleKind.SURVEY && line.rule().kind() != RuleKind.FORMULA) {
                applications.answer(application, line.answerKey(), ValueText.write(SEEN));
            }
        }
        parts.applications().submit(application.id(), applications.applicant());
        return parts.applications().admit(application.id(), applications.organiser());
    }
}
