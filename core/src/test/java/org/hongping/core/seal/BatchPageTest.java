package org.hongping.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.Desk;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many sealed forms in one scan, and paper at the counter. */
class BatchPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final TestClient organiser = SERVER.client("organiser");
    private final Campaign campaign = fixture.sealedCampaign("批量");

    @Test
    void aScanIsSplitByItsCodesAndWhatIsUnreadWaits() throws IOException {
        Application first = fixture.complete(campaign, "甲苑 " + System.nanoTime());
        Application second = fixture.complete(campaign, "乙苑 " + System.nanoTime());

        ScanBatch batch = bring(SampleFiles.scan(code(first), code(first), code(second), ""));

        assertThat(batch.matched()).hasSize(3);
        assertThat(batch.waiting()).extracting(ScanBatch.BatchPage::page).containsExactly(4);
        assertThat(fixture.paper().seals().step(desk(first)).isSealed()).isTrue();
        assertThat(fixture.paper()
                        .seals()
                        .step(desk(first))
                        .scans()
                        .get(0)
                        .file()
                        .pages())
                .as("its own pages alone")
                .isEqualTo(2);
        assertThat(fixture.paper().seals().step(desk(second)).isSealed()).isTrue();
        assertThat(organiser.get(path() + "/" + batch.id().text()).body())
                .contains("共 4 页，3 页已归到 2 份申报", "1 页待人工匹配", "甲苑", "乙苑");
        assertThat(organiser.get(path()).body()).contains("1 页待人工匹配");
    }

    @Test
    void aFormThatLacksAPageIsNamedBesideItsPages() throws IOException {
        Application application = fixture.complete(campaign, "缺页苑 " + System.nanoTime());
        String code = code(application);

        ScanBatch batch = bring(SampleFiles.scan(code + "&page=1&of=3", code + "&page=3&of=3"));

        assertThat(organiser.get(path() + "/" + batch.id().text()).body()).contains("盖章件不齐，缺第 2 页");
        assertThat(fixture.paper().seals().step(desk(application)).isSealed()).isFalse();
    }

    @Test
    void aBatchThatTheServerLeftIsSaidToBeInterruptedAndReadAgain() throws IOException {
        Application application = fixture.complete(campaign, "中断苑 " + System.nanoTime());
        Evidence file = fixture.parts()
                .evidence()
                .take("left.pdf", new ByteArrayInputStream(SampleFiles.scan(code(application))), fixture.organiser());
        BatchId left = BatchId.of(new Ids().next());
        Instant now = fixture.now();
        String by = fixture.organiser().accountOrRefuse();
        SERVER.storage()
                .change(handle -> handle.attach(BatchDao.class).insert(left, campaign.id(), file.id(), now, by));
        String page = path() + "/" + left.text();
        assertThat(organiser.get(page).body()).contains("正在读取", "已读取 0 / 1 页", "可以离开这个页面");

        SERVER.storage().change(handle -> handle.attach(BatchDao.class).interrupt());
        assertThat(organiser.get(page).body()).contains("读取期间服务器停止", "重新读取");
        assertThat(organiser.post(page + "/again", Map.of()).statusCode()).isEqualTo(303);

        assertThat(read(left).matched()).hasSize(1);
        assertThat(organiser.post(page + "/again", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void aWaitingPageGoesToThePaperWhoseCodeIsTyped() throws IOException {
        Application application = fixture.complete(campaign, "丙苑 " + System.nanoTime());
        String code = print(application).shortChecksum();
        ScanBatch batch = bring(SampleFiles.scan(""));
        String page = path() + "/" + batch.id().text() + "/pages/1";

        HttpResponse<String> wrong = organiser.post(page, Map.of("code", "12345678"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有核对码为“12345678”的打印件", "value=\"12345678\"");

        assertThat(organiser.post(page, Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(fixture.paper().seals().step(desk(application)).isSealed()).isTrue();
        assertThat(SERVER.client("applicant")
                        .get("/applications/" + application.id().text() + "/paper")
                        .body())
                .contains("人工核对");
        assertThat(organiser.post(page, Map.of("code", code)).statusCode())
                .as("it went already")
                .isEqualTo(409);
    }

    @Test
    void aCodeOfAnotherCampaignWaitsWithItsReason() throws IOException {
        Application elsewhere = fixture.complete(fixture.sealedCampaign("别处"), "丁苑 " + System.nanoTime());

        ScanBatch batch = bring(SampleFiles.scan(code(elsewhere)));

        assertThat(batch.waiting()).hasSize(1);
        assertThat(fixture.paper().seals().step(desk(elsewhere)).isSealed()).isFalse();
        assertThat(organiser.get(path() + "/" + batch.id().text()).body()).contains("二维码不属于本次评价活动");
    }

    @Test
    void nothingButAFileIsRefusedAndApplicantsHaveNoSuchPage() {
        assertThat(organiser.post(path(), Map.of()).statusCode()).isEqualTo(422);
        assertThat(SERVER.client("applicant").get(path()).statusCode()).isEqualTo(403);
    }

    @Test
    void paperIsRegisteredAndReceipted() {
        Application application = fixture.complete(campaign, "戊苑 " + System.nanoTime());
        String receipts = "/applications/" + application.id().text() + "/receipts";

        HttpResponse<String> late = organiser.post(receipts, Map.of("copies", "0", "receivedOn", "2999-01-01"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("value=\"2999-01-01\"");
        assertThat(SERVER.client("applicant")
                        .post(receipts, Map.of("copies", "3"))
                        .statusCode())
                .isEqualTo(403);

        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        assertThat(organiser
                        .post(receipts, Map.of("copies", "3", "receivedOn", today))
                        .statusCode())
                .isEqualTo(303);
        assertThat(SERVER.client("applicant").get(receipts).body()).contains("收到纸质材料 3 份，" + today);
        assertThat(organiser.get(receipts + "/1").body()).contains("收件回执", "收到纸质材料 3 份");
    }

    private ScanBatch bring(byte[] bytes) throws IOException {
        Evidence file =
                fixture.parts().evidence().take("batch.pdf", new ByteArrayInputStream(bytes), fixture.organiser());
        ScanBatch batch = fixture.paper().batches().bring(campaign.id(), file, fixture.organiser());
        return read(batch.id());
    }

    /** Waits until a batch is read; it is done beside everybody's work. */
    private ScanBatch read(BatchId id) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        ScanBatch batch = fixture.paper().batches().get(campaign.id(), id, fixture.organiser());
        while (batch.state().isReading() && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            batch = fixture.paper().batches().get(campaign.id(), id, fixture.organiser());
        }
        return batch;
    }

    private FormPrint print(Application application) {
        return fixture.paper().seals().print(application.id(), fixture.applicant());
    }

    private String code(Application application) {
        return "https://office.example"
                + PrintCode.of(application.id(), print(application)).path();
    }

    private Desk desk(Application application) {
        return fixture.parts().desks().open(application.id(), fixture.applicant());
    }

    private String path() {
        return "/campaigns/" + campaign.id().text() + "/scans";
    }
}
