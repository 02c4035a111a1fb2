package org.hongping.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.BarFinding;
import org.hongping.core.application.Besides;
import org.hongping.core.application.GateCase;
import org.hongping.core.application.GateRoutes;
import org.hongping.core.application.GateService;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Holder;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Departments are asked, answer by a list and a sealed letter, and the organiser settles. Rubric: Chengdu, 附件3. */
class InquiryTest {
    private static final String ENTERPRISE = "chengdu.enterprise";
    private static final String RESIDENTIAL = "chengdu.residential";
    private static final ShippedRubrics RUBRICS = ShippedRubrics.projectsAndEnterprises();
    private static @Nullable ImportFixture imports;
    private static @Nullable InquiryParts parts;
    private static @Nullable GateService gates;

    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer(RUBRICS, InquiryTest::wire);

    private static void wire(io.javalin.config.RoutesConfig routes, Storage storage) {
        ApplicationFixture fixture = SERVER.fixture();
        var audit = fixture.registry().audit();
        InquiryService inquiries = new InquiryService(
                storage, audit, fixture.campaigns(), fixture.parts().evidence());
        InquirySheet sheet = new InquirySheet(inquiries, storage.clock());
        Path folder = Path.of("target", "inquiry-imports-" + System.nanoTime());
        ImportFixture made = new ImportFixture(storage, audit, folder, List.of(sheet), fixture.organiser());
        InquiryParts all = new InquiryParts(
                inquiries,
                sheet,
                made.imports(),
                fixture.campaigns(),
                fixture.parts().evidence());
        GateService service = new GateService(storage, audit, fixture.parts().applications(), fixture.campaigns());
        InquiryRoutes.register(routes, all);
        GateRoutes.register(routes, fixture.parts(), service);
        imports = made;
        parts = all;
        gates = service;
    }

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = campaign(ENTERPRISE, "联审 " + System.nanoTime());
    private final LocalDate today = fixture.registry().today();

    @AfterAll
    static void close() {
        Objects.requireNonNull(imports).close();
    }

    @Test
    void theLetterAndTheListGoOutWithARowForEachApplicantAndQuestion() throws IOException {
        filed("甲苑");
        filed("乙苑");
        InquiryDesk desk = ask("safety-accident", "labour");

        assertThat(desk.applicants()).isEqualTo(2);
        assertThat(desk.open()).isEqualTo(6);
        String letter = letter(desk);
        assertThat(letter)
                .contains("征求意见函", "示例市应急管理局（示例）：", "近两年内重大安全责任事故（行政处罚或人员伤亡）", "有无欠薪投诉")
                .contains("甲苑", "乙苑", "2 家", desk.inquiry().dueOn().toString());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list(desk)))) {
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
        Application one = filed("丙苑");
        filed("丁苑");
        InquiryDesk desk = ask("safety-accident", "labour");

        byte[] wrong = filled(desk, sheet -> {
            answer(sheet, 1, "有此情形", "", "");
            answer(sheet, 2, "也许", "", "");
            answer(sheet, 3, "无此情形", "", "2099-01-01");
        });
        Import found = bring(wrong);
        assertThat(found.state()).isEqualTo(ImportState.FOUND);
        assertThat(Objects.requireNonNull(imports).findings(found))
                .anyMatch(line -> line.contains("有此情形时请写明理由"))
                .anyMatch(line -> line.contains("有此情形时请填写起始日期"))
                .anyMatch(line -> line.contains("也许"))
                .anyMatch(line -> line.contains("2099-01-01"));
        assertThat(get(desk).open()).as("nothing half taken").isEqualTo(6);

        Import taken = bring(filled(desk, sheet -> {
            answer(sheet, 1, "有此情形", "示例罚字〔2026〕1 号", "2026-03-05");
            answer(sheet, 2, "无此情形", "", "");
            answer(sheet, 3, "不适用", "", "");
            answer(sheet, 4, "无法确定", "系统无记录", "");
        }));
        assertThat(taken.state()).isEqualTo(ImportState.IMPORTED);
        InquiryDesk now = get(desk);
        assertThat(now.open()).isEqualTo(2);
        assertThat(now.bars()).isEqualTo(1);
        assertThat(now.count(BarFinding.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(now.count(BarFinding.UNDETERMINED)).isEqualTo(1);
        assertThat(bring(list(now)).counts().unchanged())
                .as("the same again changes nothing")
                .isEqualTo(6);

        List<GateCase> cases = known(one).cases();
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
        filed("子苑");
        InquiryDesk ofCity = ask("labour");
        byte[] answered = filled(ofCity, sheet -> answer(sheet, 1, "无此情形", "", ""));
        Visitor district = organiser("district-" + System.nanoTime());
        var registry = fixture.registry();
        Path folder = Path.of("target", "inquiry-imports-" + System.nanoTime());
        InquirySheet sheet = Objects.requireNonNull(parts).sheet();

        try (ImportFixture theirs =
                new ImportFixture(SERVER.storage(), registry.audit(), folder, List.of(sheet), district)) {
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
    void theOrganiserSettlesWithGroundAndSourceAndItIsFrozenWithTheDecision() {
        Application one = filed("戊苑");
        ask("labour");
        GateService.Wish bar = wish(Optional.of(true), Set.of(), "欠薪属实");
        Objects.requireNonNull(gates).settle(one.id(), "labour", bar, fixture.organiser());
        gates.settle(
                one.id(), "party-activity", wish(Optional.of(true), Set.of("absent"), "三次缺席"), fixture.organiser());

        assertThat(beside(one).gates())
                .containsEntry("labour", Value.truth(true))
                .containsKey("party-activity");
        String page = office.get("/applications/" + one.id().text() + "/gates").body();
        assertThat(page).contains("欠薪属实", "属于此情形", "未回复", "待核实", "尚未认定");
        assertThat(office.get("/api/v1/applications/" + one.id().text() + "/gates")
                        .body())
                .contains("\"settled\"", "\"ground\":\"欠薪属实\"", "\"byFacts\":true");

        SERVER.storage().change(handle -> {
            Besides.freeze(
                    handle,
                    load(handle, one),
                    1,
                    campaign,
                    fixture.campaigns(),
                    SERVER.storage().clock().now(handle));
            handle.attach(Force.class).state(one.id().text(), "CONFERRED");
        });
        assertThat(beside(one).gates()).containsEntry("labour", Value.truth(true));
        assertThatThrownBy(() -> gates.settle(one.id(), "labour", bar, fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatCannotBeSettledIsRefusedAndNothingTypedIsLost() {
        Application one = filed("己苑");
        String path = "/applications/" + one.id().text() + "/gates";
        office.get(path);
        HttpResponse<String> refused = office.post(
                path + "/labour", Map.of("holds", "true", "ground", "", "source", "人社局函", "asOf", "2026-11-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明理由", "人社局函");
        assertThatThrownBy(() -> settle(one, "credit", Optional.of(true), Set.of()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> settle(one, "party-activity", Optional.of(true), Set.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> settle(one, "party-activity", Optional.of(false), Set.of("idle")))
                .isInstanceOf(Invalid.class);
        Visitor street = fixture.registry()
                .examiner(
                        "street",
                        fixture.registry().above(AreaLevel.SUBDISTRICT).id());
        assertThat(known(one, street).cases()).isNotEmpty();
        assertThatThrownBy(() -> known(one, fixture.applicant())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Objects.requireNonNull(gates)
                        .settle(one.id(), "labour", wish(Optional.of(false), Set.of(), "无"), street))
                .isInstanceOf(Forbidden.class);
        assertThat(office.put(
                                "/api/v1" + path + "/labour",
                                "{\"holds\":false,\"ground\":\"查无记录\",\"source\":\"人社局函\",\"asOf\":\"2026-11-20\"}")
                        .body())
                .contains("\"holds\":false");
        assertThat(office.put("/api/v1" + path + "/labour", "{\"ground\":\"再查\",\"asOf\":\"2026-11-21\"}")
                        .body())
                .doesNotContain("holds");
        assertThat(beside(one).gates()).isEmpty();
    }

    @Test
    void aLateDepartmentIsSeenAndCanBeChasedAndItsSealedReplyIsKept() throws IOException {
        filed("庚苑");
        InquiryDesk desk = ask("labour");
        assertThat(desk.isOverdue()).isFalse();
        String all = "/campaigns/" + campaign.id().text() + "/inquiries";
        SERVER.storage()
                .change(handle -> handle.attach(Force.class)
                        .due(desk.inquiry().id().text(), today.minusDays(1).toString()));
        assertThat(office.get(all).body()).contains("已逾期", "还有 2 项没有回复，请尽快回复");

        String one = "/inquiries/" + desk.inquiry().id().text();
        office.get(one);
        assertThat(upload(one + "/replies", "回函.pdf", SampleFiles.pdf(1)).statusCode())
                .isEqualTo(303);
        String page = office.get(one).body();
        assertThat(page).contains("回函.pdf");
        String scan = page.replaceAll("(?s).*(/inquiries/[^\"]+/replies/[^\"]+)\".*", "$1");
        assertThat(office.get(scan).statusCode()).isEqualTo(200);
        assertThat(upload(one + "/answers", "清单.xlsx", list(desk)).headers().firstValue("Location"))
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
        filed("辛苑");
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

    /** 附件3 五: a project conferred this year; as long as one is not decided it is pending, neither failed nor zero. */
    @Test
    void aResultOfAnotherRubricIsPendingUntilItIsDecided() {
        filed(campaign(ENTERPRISE, "往年 " + System.nanoTime()), "往苑");
        Application one = filed("壬苑");
        assertThat(beside(one).facts())
                .as("a first applicant would not be asked for one that is conferred")
                .containsEntry("enterprise.firstApplication", new Value.Truth(false));
        Campaign projects = campaign(RESIDENTIAL, "项目 " + System.nanoTime());
        Application project = filed(projects, "癸苑");

        assertThat(beside(one).facts())
                .containsEntry("enterprise.projectsFiledThisYear", figure(filedProjects()))
                .doesNotContainKey("enterprise.projectsConferredThisYear");
        String waiting =
                office.get("/applications/" + one.id().text() + "/gates").body();
        assertThat(waiting).contains("待定", "等待“" + projects.text().title() + "”中 癸苑 的结果，目前评审中，审定截止 2031-03-07 17:30");
        assertThat(SERVER.client("applicant")
                        .get("/applications/" + one.id().text())
                        .body())
                .contains("待定", "癸苑");

        SERVER.storage()
                .change(handle -> handle.attach(Force.class).state(project.id().text(), "CONFERRED"));
        assertThat(beside(one).facts().get("enterprise.projectsConferredThisYear"))
                .isEqualTo(figure(1));
        assertThat(office.get("/applications/" + one.id().text() + "/gates").body())
                .doesNotContain("待定")
                .containsPattern("(?s)当年没有创建成功的示范项目.{0,900}无此情形");
        SERVER.storage()
                .change(handle -> handle.attach(Force.class).state(project.id().text(), "WITHDRAWN"));
    }

    /** The credit grade on record decides a gate, is shown with its source and day, and is frozen with the decision. */
    @Test
    void whatIsOnRecordDecidesAGateAndIsFrozenWithTheDecision() {
        Application one = filed("子苑");
        String path = "/applications/" + one.id().text();
        TestClient applicant = SERVER.client("applicant");
        String fact = "智慧物业平台记录的信用等级：";
        assertThat(applicant.get(path).body()).doesNotContain(fact);

        grade("B", "2026-01-05", "示例信用〔2026〕9 号");
        String shown = fact + "B</bdi> <span class=\"nowrap\">依据信用等级记录</span> <bdi>示例信用〔2026〕9 号</bdi>";
        assertThat(applicant.get(path).body()).contains(shown, "截至 ");
        assertThat(office.get(path + "/gates").body()).contains(shown).containsPattern("(?s)信用等级“B级以下”.{0,900}属于此情形");
        assertThat(beside(one).facts()).containsEntry("enterprise.creditGrade", Value.text("B"));
        String api = "\"fact\":\"enterprise.creditGrade\"";
        assertThat(applicant.get("/api/v1" + path).body())
                .contains(api, "\"gate\":\"credit\"", "\"holds\":true", "\"detail\":\"示例信用〔2026〕9 号\"");
        assertThat(office.get("/api/v1" + path + "/gates").body()).contains(api);
        assertThat(applicant.withHeader("Accept-Language", "en").get(path).body())
                .contains("from the record of credit grades");

        SERVER.storage().change(handle -> {
            Besides.freeze(
                    handle,
                    load(handle, one),
                    1,
                    campaign,
                    fixture.campaigns(),
                    SERVER.storage().clock().now(handle));
            handle.attach(Force.class).state(one.id().text(), "NOT_CONFERRED");
        });
        grade("A++", "2026-02-05", "示例信用〔2026〕10 号");
        assertThat(beside(one).facts()).containsEntry("enterprise.creditGrade", Value.text("B"));
        assertThat(office.get(path + "/gates").body()).contains(shown).doesNotContain("示例信用〔2026〕10 号");
        grade("", "2026-02-06", "示例信用〔2026〕11 号");
    }

    @Test
    void whoSettlesSeesTheListsTheApplicantStandsOn() {
        Application one = filed("丑苑");
        fixture.registry()
                .registry()
                .records()
                .enter(
                        Holder.of(fixture.enterprise().id()),
                        "list-entries",
                        Map.of("kind", "blackBoard", "document", "示例通报〔2026〕5 号", "fromOn", "2026-01-01"),
                        fixture.organiser());

        assertThat(office.get("/applications/" + one.id().text() + "/gates").body())
                .contains("登记的名单", "黑榜", "示例通报〔2026〕5 号");
    }

    private void grade(String grade, String from, String source) {
        fixture.registry()
                .registry()
                .records()
                .enter(
                        Holder.of(fixture.enterprise().id()),
                        "credit-grades",
                        Map.of("grade", grade, "fromOn", from, "source", source),
                        fixture.organiser());
    }

    private int filedProjects() {
        return SERVER.storage().read(handle -> handle.attach(Force.class).projects());
    }

    private static Value figure(int count) {
        return new Value.Figure(java.math.BigDecimal.valueOf(count));
    }

    private Campaign campaign(String rubric, String title) {
        String digest = RUBRICS.all().stream()
                .filter(known -> known.id().text().equals(rubric))
                .findFirst()
                .orElseThrow()
                .rubricDigest();
        Instant begin = fixture.now().minus(Duration.ofDays(1));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50))),
                new StageWindow(Stage.DECISION, begin, Instant.parse("2031-03-07T09:30:00Z")));
        CampaignText text = new CampaignText(title, CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "", 2026);
        Campaign draft =
                fixture.campaigns().create(new CampaignPlan(text, digest, Map.of(), windows), fixture.organiser());
        return fixture.campaigns().open(draft.id(), draft.version(), fixture.organiser());
    }

    private Application filed(String estate) {
        return filed(campaign, estate);
    }

    /** One that was handed in and admitted; filling in the whole sheet is no matter of these tests. */
    private Application filed(Campaign where, String estate) {
        Application started = fixture.started(where, estate);
        SERVER.storage()
                .change(handle -> handle.attach(Force.class).state(started.id().text(), "ADMITTED"));
        return started;
    }

    private InquiryDesk ask(String... about) {
        InquiryService.Plan plan =
                new InquiryService.Plan("示例市应急管理局（示例）", "", today.plusDays(10), List.of(about), List.of("有无欠薪投诉"));
        return Objects.requireNonNull(parts).inquiries().ask(campaign.id(), plan, fixture.organiser());
    }

    private InquiryDesk get(InquiryDesk desk) {
        return Objects.requireNonNull(parts).inquiries().get(desk.inquiry().id());
    }

    private GateService.Known known(Application one) {
        return known(one, fixture.organiser());
    }

    private static GateService.Known known(Application one, Visitor by) {
        return Objects.requireNonNull(gates).known(one.id(), by);
    }

    private void settle(Application one, String gate, Optional<Boolean> holds, Set<String> checks) {
        Objects.requireNonNull(gates).settle(one.id(), gate, wish(holds, checks, "查实"), fixture.organiser());
    }

    private GateService.Wish wish(Optional<Boolean> holds, Set<String> checks, String ground) {
        return new GateService.Wish(holds, checks, ground, "人社局回函", today);
    }

    private Beside beside(Application one) {
        return SERVER.storage()
                .read(handle -> Besides.of(
                        handle,
                        load(handle, one),
                        fixture.campaigns().get(handle, one.campaignId()),
                        fixture.campaigns(),
                        SERVER.storage().clock().now(handle)));
    }

    private Application load(org.jdbi.v3.core.Handle handle, Application one) {
        return fixture.parts().applications().load(handle, one.id());
    }

    private String letter(InquiryDesk desk) throws IOException {
        byte[] bytes = new InquiryLetter(desk, campaign, Locale.SIMPLIFIED_CHINESE).docx();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private byte[] list(InquiryDesk desk) {
        try {
            Path file = Objects.requireNonNull(parts)
                    .list(desk, Locale.SIMPLIFIED_CHINESE)
                    .path();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] filled(InquiryDesk desk, Consumer<Sheet> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list(desk)));
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            filling.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void answer(Sheet sheet, int row, String finding, String ground, String since) {
        sheet.getRow(row).createCell(5).setCellValue(finding);
        sheet.getRow(row).createCell(6).setCellValue(ground);
        sheet.getRow(row).createCell(7).setCellValue(since);
    }

    private static Import bring(byte[] file) {
        return Objects.requireNonNull(imports).bring(InquirySheet.CODE, file, false);
    }

    private HttpResponse<String> upload(String path, String name, byte[] bytes) throws IOException {
        String boundary = "----hongping";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return office.send(office.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Puts things where a test needs them. */
    interface Force {
        @SqlUpdate("update application set state = :state, submissions = 1 where id = :id")
        void state(String id, String state);

        @SqlUpdate("update inquiry set due_on = :day where id = :id")
        void due(String id, String day);

        @org.jdbi.v3.sqlobject.statement.SqlQuery("""
                select count(*) from application join campaign on campaign.id = application.campaign_id
                where campaign.rubric_id = 'chengdu.residential' and submissions > 0
                  and application.state <> 'WITHDRAWN'""")
        int projects();
    }
}
