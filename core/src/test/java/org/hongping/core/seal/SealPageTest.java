package org.hongping.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.Desk;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Printing, sealing and scanning back before handing in. */
class SealPageTest {
    private static final String OFFICE = "http://10.1.2.3:8080";

    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final SealService seals = fixture.paper().seals();
    private final TestClient applicant = SERVER.client("applicant");
    private final Campaign campaign = fixture.sealedCampaign("盖章");

    /** Codes differ in what they hold; drawn at another size than scanned, one in seventy was lost. */
    @Test
    void codesAreFoundWhateverTheyHold() throws IOException {
        List<String> held = List.of(
                "09760903-f72d-f8b7-c1aa-56bae12ae8fd/prints/1?code=99022a0a",
                "8981b8e7-8e47-9e35-dbd9-3691bb236710/prints/1?code=4dce3f40",
                "a4a55ed3-1326-6de6-2ef4-734c0af6f410/prints/1?code=f3ccd314",
                "03c4bf0d-eaab-0e69-ef7e-d7a230a4814e/prints/1?code=1a63013f");
        String[] sheets = held.stream()
                .map(code -> "http://10.1.2.3/applications/" + code)
                .toArray(String[]::new);
        Evidence file = fixture.parts()
                .evidence()
                .take("codes.pdf", new ByteArrayInputStream(SampleFiles.scan(sheets)), fixture.applicant());

        assertThat(fixture.paper().seals().read(file))
                .extracting(page -> page.code().map(PrintCode::path))
                .containsExactlyElementsOf(held.stream()
                        .map(code -> Optional.of("/applications/" + code))
                        .toList());
    }

    @Test
    void nothingIsHandedInBeforeTheSealedFormIsBack() {
        Application application = fixture.complete(campaign, "未盖章苑 " + System.nanoTime());

        HttpResponse<String> refused = applicant.post(path(application) + "/submit", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有打印盖章", path(application) + "/paper");
        assertThat(applicant.get(path(application)).body()).contains("填报中");
    }

    @Test
    void everyCopyCarriesTheCodeOfWhatIsPrintedAndTheSelfAssessment() {
        Application application = fixture.complete(campaign, "打印苑 " + System.nanoTime());

        HttpResponse<String> made = applicant.post(path(application) + "/prints", Map.of());
        String paper = applicant.get(path(application) + "/prints/1").body();

        assertThat(made.statusCode()).isEqualTo(303);
        String code = seals.print(application.id(), fixture.applicant()).shortChecksum();
        assertThat(paper).contains("第一联", "第二联", "第三联", "核对码 " + code, "<svg class=\"qr\"", "自评表");
        assertThat(paper).doesNotContain("data-draft");
        applicant.post(path(application) + "/prints", Map.of());
        assertThat(seals.step(desk(application)).prints())
                .as("the same again is one print")
                .hasSize(1);
    }

    @Test
    void theScanIsMatchedByItsCodeAndOpensTheWay() throws IOException {
        Application application = fixture.complete(campaign, "匹配苑 " + System.nanoTime());
        String code = code(application);

        bring(application, "scan.pdf", SampleFiles.scan(code, code, ""));

        assertThat(applicant.get(path(application) + "/paper").body()).contains("盖章件已齐", "已匹配", "未读到二维码");
        assertThat(applicant.post(path(application) + "/submit", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(SERVER.client("organiser").get(path(application) + "/paper").body())
                .contains("盖章件已齐")
                .doesNotContain("移除这个文件");
    }

    @Test
    void missingPagesAreToldUntilTheyCome() throws IOException {
        Application application = fixture.complete(campaign, "缺页苑 " + System.nanoTime());
        String code = code(application);
        String codes =
                applicant.get(path(application) + "/prints/1/codes?pages=4").body();
        assertThat(codes.split("<svg", -1)).as("a code for each page").hasSize(5);

        bring(application, "scan.pdf", SampleFiles.scan(code + "&page=1&of=4", code + "&page=2&of=4"));

        assertThat(applicant.get(path(application) + "/paper").body()).contains("盖章件不齐，缺第 3、4 页", "打印件第 2 页，共 4 页");
        assertThat(applicant.post(path(application) + "/submit", Map.of()).body())
                .contains("缺第 3、4 页");

        bring(application, "rest.pdf", SampleFiles.scan(code + "&page=4&of=4", code + "&page=3&of=4"));

        assertThat(seals.step(desk(application)).missing()).isEmpty();
        assertThat(applicant.post(path(application) + "/submit", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPageConfirmedByHandMayBeTheOneThatIsMissing() throws IOException {
        Application application = fixture.complete(campaign, "手补苑 " + System.nanoTime());
        String code = code(application);
        bring(application, "scan.pdf", SampleFiles.scan(code + "&page=1&of=2"));
        bring(application, "photo.jpg", SampleFiles.photograph());
        String scan = seals.step(desk(application)).scans().get(0).id().text();
        assertThat(seals.step(desk(application)).missing()).containsExactly(2);

        String shown = seals.print(application.id(), fixture.applicant()).shortChecksum();
        seals.confirm(application.id(), ScanId.of(scan), shown, fixture.applicant());

        assertThat(seals.step(desk(application)).isSealed()).isTrue();
    }

    @Test
    void aPhotographUpsideDownIsReadToo() throws IOException {
        Application application = fixture.complete(campaign, "倒置苑 " + System.nanoTime());

        bring(application, "photo.jpg", SampleFiles.upsideDown(code(application)));

        assertThat(seals.step(desk(application)).isSealed()).isTrue();
    }

    @Test
    void editingAfterPrintingMakesPrintAndScanVoid() throws IOException {
        Application application = fixture.complete(campaign, "改动苑 " + System.nanoTime());
        bring(application, "scan.pdf", SampleFiles.scan(code(application)));

        fixture.parts().drafts().saveField(application.id(), "manager", "赵示例", 1, fixture.applicant());

        assertThat(applicant.get(path(application) + "/paper").body())
                .contains("请重新打印、盖章", "第 1 页是第 1 次打印", "之后有改动，已作废");
        assertThatThrownBy(() -> fixture.parts().applications().submit(application.id(), fixture.applicant()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void moreEvidenceAsksForNoSecondSeal() throws IOException {
        Application application = fixture.complete(campaign, "补证苑 " + System.nanoTime());
        bring(application, "scan.pdf", SampleFiles.scan(code(application)));

        fixture.bring(application, "1.1", "late.pdf", SampleFiles.pdf(1));

        assertThat(seals.step(desk(application)).isSealed()).isTrue();
    }

    @Test
    void anothersSheetIsNamedAndDoesNotCount() throws IOException {
        Application other = fixture.complete(campaign, "别家苑 " + System.nanoTime());
        Application application = fixture.complete(campaign, "本家苑 " + System.nanoTime());

        bring(application, "scan.pdf", SampleFiles.scan(code(application), code(other)));

        assertThat(applicant.get(path(application) + "/paper").body()).contains("不能作为盖章件：第 2 页是“别家苑");
        assertThat(seals.step(desk(application)).isSealed()).isFalse();
    }

    @Test
    void aForgedCodeOfTheSameApplicationDoesNotCount() throws IOException {
        Application application = fixture.complete(campaign, "伪造苑 " + System.nanoTime());
        code(application);

        bring(application, "scan.pdf", SampleFiles.scan(OFFICE + path(application) + "/prints/1?code=00000000"));

        assertThat(applicant.get(path(application) + "/paper").body()).contains("本申报没有这样的打印件");
    }

    @Test
    void whatCannotBeReadIsConfirmedByHandAndKeptAsSuch() throws IOException {
        Application application = fixture.complete(campaign, "手工苑 " + System.nanoTime());
        String code = seals.print(application.id(), fixture.applicant()).shortChecksum();
        bring(application, "scan.jpg", SampleFiles.photograph());
        String scan = seals.step(desk(application)).scans().get(0).id().text();
        String confirm = path(application) + "/scans/" + scan + "/confirm";

        HttpResponse<String> wrong = applicant.post(confirm, Map.of("code", "zzzzzzzz"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"zzzzzzzz\"", "核对码“zzzzzzzz”与本申报的任何一次打印都不一致");

        assertThat(applicant
                        .post(confirm, Map.of("code", " " + code.toUpperCase(Locale.ROOT)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(applicant.get(path(application) + "/paper").body()).contains("已按纸面核对码人工核对", "人工核对");
        assertThat(seals.step(desk(application)).isSealed()).isTrue();
    }

    /** A draft is the applicant's alone, on paper as on the screen. */
    @Test
    void theOfficeSeesThePaperOfWhatWasHandedInAndNoOther() throws IOException {
        Application application = fixture.complete(campaign, "未交苑 " + System.nanoTime());
        bring(application, "scan.pdf", SampleFiles.scan(code(application)));
        TestClient organiser = SERVER.client("organiser");
        String scan = seals.step(desk(application)).scans().get(0).id().text();
        List<String> pages = List.of("/paper", "/prints/1", "/prints/1/codes", "/scans/" + scan + "/file");
        assertThat(pages).allSatisfy(page -> {
            HttpResponse<String> refused = organiser.get(path(application) + page);
            assertThat(refused.statusCode()).as(page).isEqualTo(409);
            assertThat(refused.body()).contains("申报单位还没有提交");
        });

        fixture.parts().applications().submit(application.id(), fixture.applicant());
        fixture.parts().applications().returnForCorrection(application.id(), "请补正", Map.of(), fixture.organiser());
        fixture.parts().drafts().saveField(application.id(), "manager", "赵示例", 1, fixture.applicant());
        bring(application, "again.pdf", SampleFiles.scan(code(application)));

        assertThat(organiser.get(path(application) + "/prints/1").body()).contains("李示例");
        assertThat(organiser.get(path(application) + "/prints/2").statusCode()).isEqualTo(404);
        assertThat(organiser.get(path(application) + "/paper").body())
                .contains("盖章件已齐", "scan.pdf")
                .doesNotContain("again.pdf");
        assertThat(applicant.get(path(application) + "/prints/2").body()).contains("赵示例");

        fixture.parts().applications().submit(application.id(), fixture.applicant());

        assertThat(organiser.get(path(application) + "/prints/2").body()).contains("赵示例");
    }

    @Test
    void aScanBroughtByMistakeIsTakenAway() throws IOException {
        Application application = fixture.complete(campaign, "移除苑 " + System.nanoTime());
        bring(application, "scan.pdf", SampleFiles.scan(code(application)));
        String scan = seals.step(desk(application)).scans().get(0).id().text();

        assertThat(SERVER.client("rival")
                        .post(path(application) + "/scans/" + scan + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
        applicant.post(path(application) + "/scans/" + scan + "/remove", Map.of());

        assertThat(seals.step(desk(application)).isSealed()).isFalse();
    }

    @Test
    void aCampaignThatDoesNotAskHasNoSuchPage() {
        Application application = fixture.complete(fixture.campaign("不盖章"), "免章苑 " + System.nanoTime());

        assertThat(applicant.get(path(application) + "/paper").statusCode()).isEqualTo(404);
        assertThat(applicant.get(path(application)).body()).doesNotContain("/paper");
        assertThat(applicant.post(path(application) + "/prints", Map.of()).statusCode())
                .isEqualTo(409);
    }

    private void bring(Application application, String name, byte[] bytes) throws IOException {
        Evidence file = fixture.parts().evidence().take(name, new ByteArrayInputStream(bytes), fixture.applicant());
        seals.bring(application.id(), file, fixture.applicant());
    }

    private String code(Application application) {
        FormPrint print = seals.print(application.id(), fixture.applicant());
        return OFFICE + PrintCode.of(application.id(), print).path();
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text();
    }
}
