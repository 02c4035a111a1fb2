package org.hongping.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.GateCase;
import org.hongping.core.application.GateService;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter that should not have gone out is taken back, with all that came of it. */
class InquiryWithdrawalTest {
    @RegisterExtension
    static final InquiryServer SERVER = new InquiryServer();

    private static final InquiryLists LISTS = new InquiryLists(SERVER);
    private static final String WHY = "发错了部门";

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient office = SERVER.client("organiser");
    private final Campaign campaign = SERVER.campaign(InquiryServer.ENTERPRISE, "撤回 " + System.nanoTime());
    private final LocalDate today = fixture.registry().today();

    @Test
    void itIsKeptWithItsReasonAndSaysSoOnPageLetterAndList() throws IOException {
        SERVER.filed(campaign, "甲苑");
        InquiryDesk desk = SERVER.ask(campaign, "labour");
        answered(desk, "有此情形");
        SERVER.due(desk, today.minusDays(1));
        String page = page(desk);
        office.get(page);

        HttpResponse<String> silent = office.post(page + "/withdraw", Map.of("why", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明撤回原因");
        assertThat(office.post(page + "/withdraw", Map.of("why", WHY)).statusCode())
                .isEqualTo(303);

        assertThat(office.get(page).body())
                .contains("已撤回", "原因：" + WHY, "有此情形", "请不必答复")
                .doesNotContain(page + "/answers", page + "/replies\"", page + "/withdraw", "已逾期");
        String all = "/campaigns/" + campaign.id().text() + "/inquiries";
        assertThat(office.get(all).body()).contains("已撤回").doesNotContain("已逾期", "请尽快回复");
        InquiryDesk taken = get(desk);
        assertThat(letter(taken)).contains("撤回，原因：" + WHY);
        assertThat(new InquiryLetter(taken, campaign, Locale.SIMPLIFIED_CHINESE).fileName())
                .contains("已撤回");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(LISTS.list(taken)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(9).getStringCellValue())
                    .isEqualTo("已撤回");
        }
        assertThat(office.get("/api/v1" + page).body())
                .contains("\"withdrawnWhy\":\"" + WHY + "\"", "\"finding\":\"BAR\"", "\"overdue\":false");
        assertThat(SERVER.client("organiser")
                        .withHeader("Accept-Language", "en")
                        .get(page)
                        .body())
                .contains("Withdrawn", "no longer something to settle by");
    }

    @Test
    void itsAnswersStandBesideAndSettleNothing() throws IOException {
        Application one = SERVER.filed(campaign, "乙苑");
        InquiryDesk wrong = SERVER.ask(campaign, "labour");
        answered(wrong, "有此情形");
        InquiryDesk right = SERVER.ask(campaign, "labour");
        answered(right, "无此情形");
        assertThat(labour(one).isContradictory()).isTrue();
        GateService.Wish bar = new GateService.Wish(Optional.of(true), Set.of(), "属实", "回函", today);
        SERVER.gates().settle(one.id(), "labour", bar, fixture.organiser());
        assertThat(labour(one).isSettledOnWithdrawn()).isFalse();

        withdraw(wrong);

        assertThat(labour(one).answers()).hasSize(2);
        assertThat(labour(one).isContradictory()).isFalse();
        assertThat(labour(one).isSettledOnWithdrawn()).isTrue();
        assertThat(SERVER.beside(one).gates())
                .as("what the organiser settled stands until the organiser settles it anew")
                .containsEntry("labour", Value.truth(true));
        String gates = "/applications/" + one.id().text() + "/gates";
        assertThat(office.get(gates).body()).contains("函已撤回", "撤回，原因：" + WHY, "请核对认定的依据");
        assertThat(office.get("/api/v1" + gates).body()).contains("\"withdrawnWhy\":\"" + WHY + "\"");

        SERVER.gates().settle(one.id(), "labour", bar, fixture.organiser());

        assertThat(labour(one).isSettledOnWithdrawn()).isFalse();
    }

    @Test
    void itTakesNothingMore() throws IOException {
        SERVER.filed(campaign, "丙苑");
        SERVER.filed(campaign, "丁苑");
        InquiryDesk desk = SERVER.ask(campaign, "labour");
        answered(desk, "有此情形");
        byte[] more = LISTS.filled(get(desk), sheet -> InquiryLists.answer(sheet, 2, "无此情形", "", ""));
        Evidence scan = fixture.parts()
                .evidence()
                .take("回函.pdf", new ByteArrayInputStream(SampleFiles.pdf(1)), fixture.organiser());
        withdraw(desk);

        Import refused = SERVER.imports().bring(InquirySheet.CODE, more, false);

        assertThat(refused.state()).isEqualTo(ImportState.FOUND);
        assertThat(SERVER.imports().findings(refused))
                .singleElement()
                .asString()
                .contains("第 1 号征求意见函（示例市应急管理局（示例））已于 " + today + " 撤回");
        assertThat(SERVER.imports()
                        .bring(InquirySheet.CODE, LISTS.list(get(desk)), false)
                        .counts()
                        .unchanged())
                .as("the list as it is changes nothing")
                .isEqualTo(4);
        assertThatThrownBy(() -> SERVER.parts().inquiries().reply(desk.inquiry().id(), scan.id(), fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> withdraw(desk)).isInstanceOf(Conflict.class);
        assertThat(SERVER.ask(campaign, "labour").inquiry().number()).isEqualTo(2);
    }

    @Test
    void programsTakeItBackToo() {
        SERVER.filed(campaign, "戊苑");
        InquiryDesk desk = SERVER.ask(campaign, "labour");
        String path = "/api/v1" + page(desk) + "/withdraw";

        assertThat(send(path, "{}").statusCode()).isEqualTo(422);
        HttpResponse<String> taken = send(path, "{\"why\":\"" + WHY + "\"}");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"withdrawnWhy\":\"" + WHY + "\"");
        assertThat(send(path, "{\"why\":\"" + WHY + "\"}").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> send(String path, String json) {
        return office.send(
                office.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private void answered(InquiryDesk desk, String finding) throws IOException {
        byte[] list = LISTS.filled(desk, sheet -> InquiryLists.answer(sheet, 1, finding, "查实", "2026-03-05"));
        assertThat(SERVER.imports().bring(InquirySheet.CODE, list, false).state())
                .isEqualTo(ImportState.IMPORTED);
    }

    private void withdraw(InquiryDesk desk) {
        SERVER.parts().inquiries().withdraw(desk.inquiry().id(), WHY, fixture.organiser());
    }

    private GateCase labour(Application one) {
        return SERVER.gates().known(one.id(), fixture.organiser()).cases().stream()
                .filter(each -> each.gate().id().equals("labour"))
                .findFirst()
                .orElseThrow();
    }

    private String letter(InquiryDesk desk) throws IOException {
        byte[] bytes = new InquiryLetter(desk, campaign, Locale.SIMPLIFIED_CHINESE).docx();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private InquiryDesk get(InquiryDesk desk) {
        return SERVER.parts().inquiries().get(desk.inquiry().id());
    }

    private static String page(InquiryDesk desk) {
        return "/inquiries/" + desk.inquiry().id().text();
    }
}
