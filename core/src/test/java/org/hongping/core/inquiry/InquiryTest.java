package org.hongping.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.BarFinding;
import org.hongping.core.application.GateCase;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Departments are asked, and answer by a list and a sealed letter. Rubric: Chengdu, 附件3. */
class InquiryTest {
    @RegisterExtension
    static final InquiryServer SERVER = new InquiryServer();

    private static final InquiryLists LISTS = new InquiryLists(SERVER);

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = SERVER.campaign(InquiryServer.ENTERPRISE, "联审 " + System.nanoTime());
    private final LocalDate today = fixture.registry().today();

    @Test
    void theLetterAndTheListGoOutWithARowForEachApplicantAndQuestion() throws IOException {
        SERVER.filed(campaign, "甲苑");
        SERVER.filed(campaign, "乙苑");
        InquiryDesk desk = SERVER.ask(campaign, "safety-accident", "labour");

        assertThat(desk.applicants()).isEqualTo(2);
        assertThat(desk.open()).isEqualTo(6);
        String letter = letter(desk);
        assertThat(letter)
                .contains("征求意见函", "示例市应急管理局（示例）：", "近两年内重大安全责任事故（行政处罚或人员伤亡）", "有无欠薪投诉")
                .contains("甲苑", "乙苑", "2 家", desk.inquiry().dueOn().toString());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(LISTS.list(desk)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(6);
        }
        String page = office.get("/inquiries/" + desk.inquiry().id().text()).body();
        assertThat(page).contains("未回复", "甲苑", "第 1 号征求意见函");
        assertThat(office.withHeader("Accept-Language", "en")
                        .get("/campaigns/" + campaign.id().text() + "/inquiries")
                        .body())
                .contains("Joint check", "No reply yet");
    }

    @Test
    void answersComeBackInTheSameListAllOfThemOrNone() throws IOException {
        Application one = SERVER.filed(campaign, "丙苑");
        SERVER.filed(campaign, "丁苑");
        InquiryDesk desk = SERVER.ask(campaign, "safety-accident", "labour");

        byte[] wrong = LISTS.filled(desk, sheet -> {
            InquiryLists.answer(sheet, 1, "有此情形", "", "");
            InquiryLists.answer(sheet, 2, "也许", "", "");
            InquiryLists.answer(sheet, 3, "无此情形", "", "2099-01-01");
        });
        Import found = bring(wrong);
        assertThat(found.state()).isEqualTo(ImportState.FOUND);
        assertThat(SERVER.imports().findings(found))
                .anyMatch(line -> line.contains("有此情形时请写明理由"))
                .anyMatch(line -> line.contains("有此情形时请填写起始日期"))
                .anyMatch(line -> line.contains("也许"))
                .anyMatch(line -> line.contains("2099-01-01"));
        assertThat(get(desk).open()).as("nothing half taken").isEqualTo(6);

        Import taken = bring(LISTS.filled(desk, sheet -> {
            InquiryLists.answer(sheet, 1, "有此情形", "示例罚字〔2026〕1 号", "2026-03-05");
            InquiryLists.answer(sheet, 2, "无此情形", "", "");
            InquiryLists.answer(sheet, 3, "不适用", "", "");
            InquiryLists.answer(sheet, 4, "无法确定", "系统无记录", "");
        }));
        assertThat(taken.state()).isEqualTo(ImportState.IMPORTED);
        InquiryDesk now = get(desk);
        assertThat(now.open()).isEqualTo(2);
        assertThat(now.bars()).isEqualTo(1);
        assertThat(now.count(BarFinding.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(now.count(BarFinding.UNDETERMINED)).isEqualTo(1);
        assertThat(bring(LISTS.list(now)).counts().unchanged())
                .as("the same again changes nothing")
                .isEqualTo(6);

        List<GateCase> cases =
                SERVER.gates().known(one.id(), fixture.organiser()).cases();
        GateCase accident = cases.stream()
                .filter(each -> each.gate().id().equals("safety-accident"))
                .findFirst()
                .orElseThrow();
        assertThat(accident.settled()).as("an answer settles nothing by itself").isEmpty();
        assertThat(accident.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.department()).isEqualTo("示例市应急管理局（示例）"));
    }

    /** The list names its rows itself: a district's organiser could else answer for the city's applicants. */
    @Test
    void anOrganiserOfADistrictAnswersLettersOfItsOwnCampaignsOnly() throws IOException {
        SERVER.filed(campaign, "子苑");
        InquiryDesk ofCity = SERVER.ask(campaign, "labour");
        byte[] answered = LISTS.filled(ofCity, sheet -> InquiryLists.answer(sheet, 1, "无此情形", "", ""));
        Visitor district = organiser("district-" + System.nanoTime());
        InquirySheet sheet = SERVER.parts().sheet();

        try (ImportFixture theirs = SERVER.imports(sheet, district)) {
            Import refused = theirs.bring(InquirySheet.CODE, answered, false);

            assertThat(refused.state()).isEqualTo(ImportState.FOUND);
            assertThat(get(ofCity).open()).isEqualTo(ofCity.open());
        }
        assertThat(bring(answered).state()).isEqualTo(ImportState.IMPORTED);
    }

    private Visitor organiser(String name) {
        Optional<String> area =
                Optional.of(fixture.registry().above(AreaLevel.DISTRICT).id().text());
        NewAccount account = new NewAccount(SignInName.of(name), name, "", Set.of(Role.ORGANISER), area, false);
        fixture.registry().accounts().add(Actor.CONSOLE, account, new Password("correct horse"));
        return fixture.registry().visitor(name);
    }

    @Test
    void aLateDepartmentIsSeenAndCanBeChasedAndItsSealedReplyIsKept() throws IOException {
        SERVER.filed(campaign, "庚苑");
        InquiryDesk desk = SERVER.ask(campaign, "labour");
        assertThat(desk.isOverdue()).isFalse();
        String all = "/campaigns/" + campaign.id().text() + "/inquiries";
        SERVER.due(desk, today.minusDays(1));
        assertThat(office.get(all).body()).contains("已逾期", "还有 2 项没有回复，请尽快回复");

        String one = "/inquiries/" + desk.inquiry().id().text();
        office.get(one);
        assertThat(upload(one + "/replies", "回函.pdf", SampleFiles.pdf(1)).statusCode())
                .isEqualTo(303);
        String page = office.get(one).body();
        assertThat(page).contains("回函.pdf");
        String scan = page.replaceAll("(?s).*(/inquiries/[^\"]+/replies/[^\"]+)\".*", "$1");
        assertThat(office.get(scan).statusCode()).isEqualTo(200);
        assertThat(upload(one + "/answers", "清单.xlsx", LISTS.list(desk))
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .startsWith("/imports/");
        assertThat(office.get("/api/v1" + one).body()).contains("\"overdue\":true", "回函.pdf");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        String all = "/campaigns/" + campaign.id().text() + "/inquiries";
        office.get(all);
        Map<String, String> form =
                Map.of("department", "示例局", "dueOn", today.plusDays(3).toString(), "gates", "labour");
        assertThat(office.post(all, form).body()).contains("没有已提交的申报", "示例局");
        SERVER.filed(campaign, "辛苑");
        assertThat(office.post(all, Map.of("department", "示例局", "dueOn", "2020-01-01", "gates", "labour"))
                        .body())
                .contains("回复期限 2020-01-01 已经过去", "示例局");
        assertThat(office.post(all, Map.of("department", "", "dueOn", "", "questions", "有无处罚"))
                        .body())
                .contains("有无处罚");
        assertThat(office.post(
                                all,
                                Map.of(
                                        "department",
                                        "示例局",
                                        "dueOn",
                                        today.plusDays(3).toString()))
                        .body())
                .contains("请至少选择一种情形或写一个问题");
        String asked = "{\"department\":\"示例局\",\"dueOn\":\"" + today.plusDays(3)
                + "\",\"gates\":[\"labour\"],\"questions\":[\"有无处罚\"]}";
        HttpResponse<String> made = office.send(office.request("/api/v1" + all)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked)));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"open\":2", "有无处罚", "辛苑");
        assertThat(office.get("/api/v1" + all).body()).contains("\"number\":1");
    }

    private InquiryDesk get(InquiryDesk desk) {
        return SERVER.parts().inquiries().get(desk.inquiry().id());
    }

    private String letter(InquiryDesk desk) throws IOException {
        byte[] bytes = new InquiryLetter(desk, campaign, Locale.SIMPLIFIED_CHINESE).docx();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static Import bring(byte[] file) {
        return SERVER.imports().bring(InquirySheet.CODE, file, false);
    }

    private HttpResponse<String> upload(String path, String name, byte[] bytes) throws IOException {
        String boundary = "----hongping";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return office.send(office.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
