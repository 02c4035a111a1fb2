package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.news.NewsService;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two bodies score, each its own lines: who talks again about a line is who scores it and is in. */
class ReconciliationBodiesTest {
    private static final SettableRubrics RUBRICS = new SettableRubrics();

    static {
        RUBRICS.install(ShippedRubrics.edited(text -> text.replace(
                        "combine: mean}",
                        "combine: mean, tolerance: 1}\n"
                                + "  - {id: district, label: 区主管部门（示例）, combine: mean, tolerance: 1}")
                .replace("五（十）}\n          assessor: panel", "五（十）}\n          assessor: district")));
    }

    @RegisterExtension
    static final AssessmentServer SERVER = new AssessmentServer(RUBRICS);

    private final AssessmentFixture fixture = SERVER.fixture();
    private final String tag = Long.toString(System.nanoTime());
    private final Visitor first = fixture.assessor("first" + tag);
    private final Visitor second = fixture.assessor("second" + tag);
    private final Visitor third = fixture.assessor("third" + tag);
    private final Visitor fourth = fixture.assessor("fourth" + tag);
    private final Visitor aside = fixture.assessor("aside" + tag);
    private final ReconciliationService reconciliations = fixture.parts().reconciliations();
    private final Application application =
            fixture.admitted(fixture.applications().campaign("两主体 " + tag), "荷苑");
    private final List<Assignment> panel = assigned("panel", first, second, aside);
    private final List<Assignment> district = assigned("district", third, fourth);

    @Test
    void everyBodySeesItsOwnLinesAlone() throws JsonProcessingException {
        finish("{\"points\":2.25}", "{\"checks\":[]}");

        ReconciliationService.Talk talk = reconciliations.talk(panel.get(0).id(), first);
        assertThat(talk.reconciliation().keys()).containsExactly("5.1");
        assertThat(talk.others()).containsOnlyKeys("5.1");
        JsonNode told = json(get(third, "/api/v1/assessments/" + id(district.get(0)) + "/reconciliation"));
        assertThat(told.get("lines")).hasSize(1);
        assertThat(told.at("/lines/0").asText()).isEqualTo("5.2");
        assertThat(told.get("others").has("5.2")).isTrue();
        assertThat(told.get("others").has("5.1")).isFalse();
        assertThat(told.toString()).doesNotContain("2.25");
        assertThat(get(third, page(district.get(0))).body()).doesNotContain("2.25");
        assertThat(get(first, page(panel.get(0))).body()).contains("2.25");
        assertThatThrownBy(() -> reconciliations.reconsider(
                        panel.get(0).id(), "5.2", ValueText.fields("{\"checks\":[]}"), 1, first))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyIsAskedWhoseBodyHasNoLineInQuestion() {
        finish("{\"points\":2.25}", "{\"checks\":[\"council\",\"consultation\"]}");

        assertThat(reconciliations.waiting(first)).containsExactly(panel.get(0).id());
        assertThat(reconciliations.waiting(third)).isEmpty();
        assertThat(news(first)).anyMatch(line -> line.contains("复议"));
        assertThat(news(third)).noneMatch(line -> line.contains("复议"));
        assertThat(get(third, "/assessments").body()).doesNotContain("/reconcile");
        HttpResponse<String> lost = get(third, page(district.get(0)));
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("都不由您评");
        assertThatThrownBy(() -> reconciliations.conclude(district.get(0).id(), third))
                .isInstanceOf(NotFound.class);

        reconciliations.reconsider(
                panel.get(1).id(), "5.1", ValueText.fields("{\"points\":4.5,\"reason\":\"复看佐证\"}"), 1, second);
        reconciliations.conclude(panel.get(0).id(), first);
        assertThat(reconciliations.conclude(panel.get(1).id(), second).isOpen()).isFalse();
    }

    @Test
    void whoSaidTheLastWordIsNotWaitedFor() {
        finish("{\"points\":2.25}", "{\"checks\":[]}");
        reconciliations.conclude(panel.get(0).id(), first);

        assertThat(reconciliations.waiting(first)).isEmpty();
        assertThat(reconciliations.waiting(second)).hasSize(1);
    }

    @Test
    void whoSteppedAsideSeesNothingOfIt() {
        finish("{\"points\":2.25}", "{\"checks\":[]}");
        Assignment left = panel.get(2);

        assertThatThrownBy(() -> reconciliations.talk(left.id(), aside)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reconciliations.conclude(left.id(), aside)).isInstanceOf(Forbidden.class);
        for (String path : List.of(page(left), "/api/v1/assessments/" + id(left) + "/reconciliation")) {
            HttpResponse<String> answer = get(aside, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("回避").doesNotContain("2.25");
        }
        assertThat(reconciliations.waiting(aside)).isEmpty();
        assertThat(news(aside)).noneMatch(line -> line.contains("复议"));
    }

    /** Somebody who is given a sheet, or their sheet again, while the others talk has not scored yet. */
    @Test
    void whoHasNotHandedInSeesNothingAndIsNotSeen() {
        finish("{\"points\":2.25}", "{\"checks\":[]}");
        Visitor late = fixture.assessor("late" + tag);
        Assignment sheet = assigned("panel", late).get(3);
        fixture.save(sheet, "5.1", "{\"points\":3.75}", 0, late);

        assertThatThrownBy(() -> reconciliations.talk(sheet.id(), late)).isInstanceOf(Forbidden.class);
        assertThat(reconciliations.talk(panel.get(0).id(), first).of("5.1"))
                .extracting(ReconciliationService.Voice::points)
                .containsExactly("2.25");
        assertThat(get(late, page(sheet)).statusCode()).isEqualTo(403);
    }

    /** All give full marks but the second of each body; one of the panel steps aside before. */
    private void finish(String secondOfPanel, String secondOfDistrict) {
        fixture.assessments().decline(panel.get(2).id(), "亲属任职（示例）", aside);
        finish(panel.get(0), first, Map.of());
        finish(panel.get(1), second, Map.of("5.1", secondOfPanel));
        finish(district.get(0), third, Map.of());
        finish(district.get(1), fourth, Map.of("5.2", secondOfDistrict));
    }

    private void finish(Assignment assignment, Visitor by, Map<String, String> other) {
        fixture.assessments().sheet(assignment.id(), by).own().forEach(line -> {
            String key = line.answerKey();
            Optional.ofNullable(other.getOrDefault(key, AssessmentFixture.FULL_MARKS.get(key)))
                    .ifPresent(answer ->
                            fixture.assessments().save(assignment.id(), key, ValueText.fields(answer), 0, by));
        });
        fixture.assessments().finish(assignment.id(), by);
    }

    private List<Assignment> assigned(String body, Visitor... members) {
        List<String> accounts =
                List.of(members).stream().map(Visitor::accountOrRefuse).toList();
        return fixture.assessments().assign(application.id(), body, accounts, fixture.organiser()).stream()
                .filter(sheet -> sheet.assessorGroup().equals(body))
                .toList();
    }

    private static List<String> news(Visitor by) {
        return new NewsService(SERVER.storage())
                .page(false, new Cursor(Optional.empty(), 50), by).items().stream()
                        .map(news -> news.says().in(Languages.CHINESE))
                        .toList();
    }

    private static HttpResponse<String> get(Visitor by, String path) {
        TestClient client = SERVER.client(by.name());
        return client.get(path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String page(Assignment assignment) {
        return "/assessments/" + id(assignment) + "/reconcile";
    }

    private static String id(Assignment assignment) {
        return assignment.id().text();
    }
}
