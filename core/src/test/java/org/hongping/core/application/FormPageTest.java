package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application form saves field by field, loses nothing that was typed, and works without script. */
class FormPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient plain = SERVER.client("applicant");
    private final TestClient scripted = SERVER.client("applicant").withHeader("HX-Request", "true");
    private Campaign campaign = fixture.campaign("申报表");
    private String form = "";
    private Application application = fixture.started(campaign, "申报表苑 " + System.nanoTime());

    @BeforeEach
    void open(TestInfo test) {
        form = "/applications/" + application.id().text() + "/form";
    }

    @Test
    void aFieldSavesItselfAndTheCountsFollow() {
        HttpResponse<String> answer = save("creditGrade", "AAA", 0);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"said-creditGrade\"", "已保存", "name=\"version.creditGrade\" value=\"1\"")
                .contains("id=\"summary\"", "hx-swap-oob=\"true\"", "id=\"parts\"");
        assertThat(value("creditGrade")).isEqualTo("AAA");
    }

    @ParameterizedTest
    @CsvSource({
        "managerPhone, 没有, 应为电话号码",
        "occupancy, 120, 百分数",
        "floorArea, 一万二千, 应为数字",
        "deliveredOn, 2008-13-40, 应为日期",
        "kind, castle, 请从选项中选择"
    })
    void whatDoesNotFitIsSaidAtItsFieldAndNotSaved(String field, String typed, String sentence) {
        String before = value(field);

        HttpResponse<String> answer = save(field, typed, version(field));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"said-" + field + "\"", sentence, "未保存");
        assertThat(value(field)).isEqualTo(before);
    }

    @Test
    void notFoundedIsAChoiceBesideTheDate() {
        HttpResponse<String> answer = scripted.post(
                form + "/committeeFounded",
                Map.of("committeeFounded", "", "absent.committeeFounded", "yes", "version.committeeFounded", "0"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(value("committeeFounded")).isEqualTo("未成立");
        assertThat(plain.get(form).body())
                .contains("name=\"absent.committeeFounded\" value=\"yes\" data-absent=\"f-committeeFounded\" checked");
    }

    @Test
    void aDateAndNotFoundedTogetherAreRefused() {
        HttpResponse<String> answer = scripted.post(
                form + "/committeeFounded",
                Map.of(
                        "committeeFounded", "2010-05-04",
                        "absent.committeeFounded", "yes",
                        "version.committeeFounded", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请只保留一个");
    }

    @Test
    void aSaveFromAnotherTabShowsBothAndEitherCanBeKept() {
        save("creditGrade", "AA", 0);

        HttpResponse<String> stale = save("creditGrade", "AAA", 0);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("别处保存的是：AA", "以我填的为准", "name=\"version.creditGrade\" value=\"1\"");
        assertThat(value("creditGrade")).isEqualTo("AA");

        assertThat(save("creditGrade", "AAA", 1).statusCode()).isEqualTo(200);
        assertThat(value("creditGrade")).isEqualTo("AAA");
    }

    @Test
    void withoutScriptOneButtonSavesWhatChanged() {
        HttpResponse<String> answer = plain.post(form, typed(Map.of("creditGrade", "A", "overview", "小区概况")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(value("creditGrade")).isEqualTo("A");
        assertThat(value("overview")).isEqualTo("小区概况");
        assertThat(version("estateName")).as("left alone").isEqualTo(1);
    }

    @Test
    void withoutScriptARefusedFieldKeepsWhatWasTypedAndTheOthersAreSaved() {
        HttpResponse<String> answer = plain.post(form, typed(Map.of("occupancy", "很高", "creditGrade", "A")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有 1 处需要改正", "value=\"很高\"", "href=\"#f-occupancy\"");
        assertThat(value("creditGrade")).isEqualTo("A");
    }

    @Test
    void anOldPageDoesNotUndoWhatAnotherTabChanged() {
        Map<String, String> oldPage = typed(Map.of("creditGrade", "A"));
        save("address", "新路 2 号", 1);

        HttpResponse<String> answer = plain.post(form, oldPage);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(value("address")).isEqualTo("新路 2 号");
    }

    @Test
    void whenTheWindowClosesWhileTypingTheFieldSaysSo() {
        fixture.close(campaign, Stage.FILING);

        HttpResponse<String> answer = save("creditGrade", "AAA", 0);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("id=\"said-creditGrade\"", "截止", "未保存");
        HttpResponse<String> whole = plain.post(form, typed(Map.of("overview", "写了很久的概况")));
        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.body()).contains("写了很久的概况");
    }

    @Test
    void whenTheSessionEndedWhileTypingAScriptIsToldAndAPlainFormIsKept() {
        HttpResponse<String> scriptedAnswer = SERVER.stranger()
                .withHeader("HX-Request", "true")
                .postAsIs(form + "/creditGrade", Map.of("creditGrade", "AAA"));
        assertThat(scriptedAnswer.statusCode()).isEqualTo(401);
        assertThat(scriptedAnswer.body()).contains("/problems/not-signed-in");

        HttpResponse<String> plainAnswer = SERVER.stranger()
                .withHeader("Origin", "http://127.0.0.1:" + SERVER.port())
                .postAsIs(form, Map.of("overview", "写了很久的概况"));
        assertThat(plainAnswer.statusCode()).isEqualTo(401);
        assertThat(plainAnswer.body()).contains("写了很久的概况");
    }

    @Test
    void onlyItsOwnEnterpriseWrites() {
        Map<String, String> typed = Map.of("creditGrade", "X", "version.creditGrade", "0");

        assertThat(SERVER.client("rival").post(form + "/creditGrade", typed).statusCode())
                .isEqualTo(403);
        assertThat(SERVER.client("organiser").post(form + "/creditGrade", typed).statusCode())
                .isEqualTo(403);
        assertThat(SERVER.client("both").post(form + "/creditGrade", typed).statusCode())
                .as("an organiser who is an applicant too")
                .isEqualTo(403);
    }

    @Test
    void aFieldThatIsNotOnTheFormIsNotFound() {
        assertThat(save("moat", "deep", 0).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> save(String field, String value, int version) {
        return scripted.post(form + "/" + field, Map.of(field, value, "version." + field, Integer.toString(version)));
    }

    /** Returns the whole form as its page would send it, with some fields typed over. */
    private Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> whole = new LinkedHashMap<>();
        dossier().fields().forEach((id, field) -> put(whole, id, field.value(), field.version()));
        changes.forEach((id, value) -> {
            if (!whole.containsKey(id)) {
                put(whole, id, "", 0);
            }
            whole.put(id, value);
        });
        return whole;
    }

    private static void put(Map<String, String> whole, String id, String value, int version) {
        whole.put(id, value);
        whole.put("was." + id, value);
        whole.put("version." + id, Integer.toString(version));
    }

    private Dossier dossier() {
        return fixture.parts().drafts().dossier(application.id(), fixture.applicant());
    }

    private String value(String field) {
        Field known = dossier().fields().get(field);
        return known == null ? "" : known.value();
    }

    private int version(String field) {
        Field known = dossier().fields().get(field);
        return known == null ? 0 : known.version();
    }
}
