package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.application.Application;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file beside an incident of the negative list, such as a notice of punishment: for those who read the incident. */
class IncidentFileTest {
    private static final Pattern FILE = Pattern.compile("/applications/[0-9a-f-]+/deductions/[0-9a-f-]{36}/file");
    private static final Pattern KEPT = Pattern.compile("name=\"evidence\" value=\"([0-9a-f-]{36})\"");
    private static final String NAME = "处罚决定书（示例）.pdf";

    @RegisterExtension
    static final BesideServer SERVER = new BesideServer(
            ShippedRubrics.of("rubric-weihai").only("weihai.enterprise"),
            routes -> NegativeList.serve(routes, IncidentFileTest.SERVER));

    private final NegativeList list = new NegativeList(SERVER);
    private final TestClient organiser = SERVER.client("organiser");
    private final TestClient applicant = SERVER.client("applicant");

    @Test
    void itIsShownBesideTheIncidentAndToTheApplicantOnceItIsDecided() {
        Application one = list.assessed("附件");
        byte[] bytes = SampleFiles.pdf(2);

        assertThat(list.gates(one)).contains("细则列明的材料：事故认定材料");
        assertThat(enter(one, list.typed("accident", "8", "电梯困人（示例）"), bytes).statusCode())
                .isEqualTo(303);

        String file = file(list.gates(one));
        assertThat(list.gates(one)).contains(NAME);
        assertThat(organiser.download(file)).isEqualTo(bytes);
        assertThat(SERVER.explanation(one, "organiser")).contains(NAME, file);
        assertThat(applicant.get(file).statusCode()).as("not yet decided").isEqualTo(404);
        assertThat(SERVER.client("rival").get(file).statusCode()).isEqualTo(403);
        assertThat(organiser
                        .get(file.replaceAll("[0-9a-f-]{36}/file", "00000000-0000-7000-8000-000000000000/file"))
                        .statusCode())
                .isEqualTo(404);

        SERVER.decide(one, Outcome.CONFERRED);

        assertThat(SERVER.explanation(one, "applicant")).contains(NAME, file);
        assertThat(applicant.download(file)).isEqualTo(bytes);
        assertThat(SERVER.client("rival").get(file).statusCode()).isEqualTo(403);
        assertThat(applicant
                        .get("/api/v1/applications/" + one.id().text() + "/result")
                        .body())
                .contains("\"fileName\":\"" + NAME + "\"", "\"reason\":\"电梯困人（示例）\"");
    }

    @Test
    void itGoesWithTheIncidentThatIsWithdrawn() {
        Application one = list.assessed("撤销");
        enter(one, list.typed("accident", "8", "电梯困人（示例）"), SampleFiles.pdf(1));
        String file = file(list.gates(one));

        organiser.post(list.withdrawal(one), Map.of("why", "认定有误"));
        SERVER.decide(one, Outcome.CONFERRED);

        assertThat(SERVER.explanation(one, "applicant")).doesNotContain(NAME, "/file");
        assertThat(applicant.get(file).statusCode()).isEqualTo(404);
        assertThat(list.gates(one)).as("what was withdrawn stays on record").contains(NAME);
    }

    @Test
    void aFileIsNotLostWhenSomethingElseIsRefused() {
        Application one = list.assessed("不丢");
        byte[] bytes = SampleFiles.pdf(3);

        HttpResponse<String> refused = enter(one, list.typed("accident", "21", "电梯困人（示例）"), bytes);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能扣 21 分", NAME, "已收到，不必重新选择");
        Matcher kept = KEPT.matcher(refused.body());
        assertThat(kept.find()).isTrue();
        Map<String, String> again = list.typed("accident", "20", "电梯困人（示例）");
        again.put("evidence", kept.group(1));
        again.put("evidenceName", NAME);
        assertThat(organiser.post(NegativeList.path(one), again).statusCode()).isEqualTo(303);

        assertThat(organiser.download(file(list.gates(one)))).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsNotTakenAndOneOfSomebodyElseAreRefused() {
        Application one = list.assessed("不收");
        assertThat(enter(one, list.typed("accident", "8", ""), new byte[0]).body())
                .contains("请写明理由", "处罚决定书（示例）.pdf");
        Map<String, String> typed = list.typed("accident", "8", "电梯困人（示例）");
        typed.put(
                "evidence",
                SERVER.applications()
                        .bring(
                                SERVER.applications().started(list.campaign("别人"), "别人苑"),
                                "1.1.1",
                                "别人的.pdf",
                                SampleFiles.pdf(1))
                        .id()
                        .text());

        HttpResponse<String> refused = organiser.post(NegativeList.path(one), typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("附件没有找到，请重新选择");
        assertThat(list.gates(one)).doesNotContain("别人的.pdf");
    }

    @Test
    void programsSendItAsAForm() {
        Application one = list.assessed("程序");
        String path = "/api/v1" + NegativeList.path(one);
        byte[] bytes = SampleFiles.pdf(1);
        Map<String, String> fields = list.typed("accident", "8", "电梯困人（示例）");

        HttpResponse<String> made = organiser.upload(path, fields, NAME, bytes);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"fileName\":\"" + NAME + "\"", "\"evidence\":\"");
        assertThat(organiser.get(path).body()).contains("\"fileName\":\"" + NAME + "\"");
        assertThat(organiser.download(file(list.gates(one)))).isEqualTo(bytes);
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put("weight", "2");
        assertThat(organiser.upload(path, more, NAME, bytes).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> enter(Application one, Map<String, String> fields, byte[] bytes) {
        return organiser.upload(NegativeList.path(one), fields, NAME, bytes);
    }

    private static String file(String page) {
        Matcher found = FILE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
