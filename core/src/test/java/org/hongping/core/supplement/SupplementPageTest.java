package org.hongping.core.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photographs from on site, by a code and without an account. */
class SupplementPageTest {
    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final SupplementService supplements = fixture.supplements();
    private final TestClient applicant = SERVER.client("applicant");
    private final Campaign campaign = fixture.campaign("补充照片");

    @Test
    void theCodeIsShownOnceAndOpensACameraWithoutAnAccount() {
        Application application = fixture.started(campaign, "扫码苑 " + System.nanoTime());

        String made = applicant.post(path(application), Map.of("line", "2.1")).body();
        String address = made.replaceFirst("(?s).*?href=\"(/photo/[A-Za-z0-9_-]{43})\".*", "$1");

        assertThat(made).contains("<svg class=\"qr\"", "只显示这一次");
        assertThat(SERVER.stranger().get(address).body()).contains("扫码苑", "2.1 ", "capture=\"environment\"");
        assertThat(applicant.get(path(application)).body())
                .doesNotContain(address)
                .contains("有效至");
    }

    @Test
    void aPhotographGoesToItsLineAndIsSeenByItsCode() throws IOException {
        Application application = fixture.started(campaign, "拍照苑 " + System.nanoTime());
        String token =
                supplements.make(application.id(), "2.1", fixture.applicant()).token();

        supplements.photographs().bring(token, "", photograph());

        assertThat(fixture.parts()
                        .desks()
                        .open(application.id(), fixture.applicant())
                        .evidenceOf("2.1"))
                .hasSize(1);
        assertThat(applicant.get(path(application)).body()).contains("收到 1 张", "现场.jpg");
        assertThat(SERVER.client("rival").get(path(application)).statusCode()).isEqualTo(403);
    }

    @Test
    void aPhotographSentAgainStandsOnceBesideItsLine() throws IOException {
        Application application = fixture.started(campaign, "重发苑 " + System.nanoTime());
        String token =
                supplements.make(application.id(), "2.1", fixture.applicant()).token();

        supplements.photographs().bring(token, "", photograph());
        supplements.photographs().bring(token, "", photograph());

        assertThat(fixture.parts()
                        .desks()
                        .open(application.id(), fixture.applicant())
                        .evidenceOf("2.1"))
                .hasSize(1);
    }

    @Test
    void aCodeForTheWholeLetsEitherEndChooseTheLine() throws IOException {
        Application application = fixture.started(campaign, "整份苑 " + System.nanoTime());
        SupplementService.Made made = supplements.make(application.id(), "", fixture.applicant());
        assertThat(SERVER.stranger().get(made.path()).body()).contains("不清楚，请申报人归行", "2.1 ");

        supplements.photographs().bring(made.token(), "2.1", photograph());
        supplements.photographs().bring(made.token(), "", photograph());
        Assertions.assertThatThrownBy(() -> supplements.photographs().bring(made.token(), "9.9", photograph()))
                .isInstanceOf(Rejected.class);

        Photograph waiting = supplements.of(application.id(), fixture.applicant()).values().iterator().next().stream()
                .filter(Photograph::isWaiting)
                .findFirst()
                .orElseThrow();
        String place = path(application) + "/" + made.id().text() + "/"
                + waiting.file().id().text();
        assertThat(applicant.get(path(application)).body()).contains("在 2.1", "放到这一行");
        assertThat(applicant.post(place, Map.of("place", "")).statusCode()).isEqualTo(422);
        assertThat(applicant.post(place, Map.of("place", "3.1")).statusCode()).isEqualTo(303);
        assertThat(applicant.post(place, Map.of("place", "3.2")).statusCode()).isEqualTo(409);
        assertThat(SERVER.client("organiser")
                        .post(place, Map.of("place", "3.2"))
                        .statusCode())
                .isEqualTo(403);
        var desk = fixture.parts().desks().open(application.id(), fixture.applicant());
        assertThat(desk.evidenceOf("2.1")).hasSize(1);
        assertThat(desk.evidenceOf("3.1")).hasSize(1);
    }

    @Test
    void whatIsNoPhotographOrTooMuchIsRefused() throws IOException {
        Application application = fixture.started(campaign, "限量苑 " + System.nanoTime());
        String token =
                supplements.make(application.id(), "2.1", fixture.applicant()).token();

        assertRefused(token, new IncomingFile("a.pdf", () -> new ByteArrayInputStream(SampleFiles.pdf(1))), 422);
        for (int count = 0; count < 10; count++) {
            supplements.photographs().bring(token, "", photograph());
        }
        assertRefused(token, photograph(), 429);
    }

    @Test
    void anEndedCodeAndAnUnknownOneSaySo() {
        Application application = fixture.started(campaign, "停用苑 " + System.nanoTime());
        String token =
                supplements.make(application.id(), "2.1", fixture.applicant()).token();
        SupplementId code = supplements
                .of(application.id(), fixture.applicant())
                .keySet()
                .iterator()
                .next()
                .id();

        applicant.post(path(application) + "/" + code.text() + "/end", Map.of());

        assertThat(SERVER.stranger().get("/photo/" + token).statusCode()).isEqualTo(410);
        assertThat(SERVER.stranger().get("/photo/" + token).body())
                .contains("二维码已停用")
                .doesNotContain("type=\"file\"");
        assertRefused(token, photograph(), 410);
        assertThat(SERVER.stranger().get("/photo/" + "x".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void afterTheWindowOrTheWithdrawalNothingComes() {
        Campaign closing = fixture.campaign("截止");
        Application late = fixture.started(closing, "截止苑 " + System.nanoTime());
        String token = supplements.make(late.id(), "2.1", fixture.applicant()).token();
        fixture.close(closing, Stage.FILING);
        assertThat(SERVER.stranger().get("/photo/" + token).body()).contains("截止时间已过");
        assertRefused(token, photograph(), 410);

        Application gone = fixture.started(campaign, "撤回苑 " + System.nanoTime());
        String other = supplements.make(gone.id(), "2.1", fixture.applicant()).token();
        fixture.parts().applications().withdraw(gone.id(), "不参加", fixture.applicant());
        assertThat(SERVER.stranger().get("/photo/" + other).body()).contains("申报已撤回");
    }

    @Test
    void anExaminersCodeTakesPhotographsOfWhatIsHandedInAndChangesNothingInIt() throws IOException {
        Application filed = fixture.submitted(campaign, "初审苑 " + System.nanoTime());
        String token = supplements.make(filed.id(), "2.1", fixture.organiser()).token();

        supplements.photographs().bring(token, "", photograph());

        assertThat(SERVER.client("organiser").get(path(filed)).body()).contains("收到 1 张");
        assertThat(applicant.get(path(filed)).body()).contains("收到 1 张");
        fixture.parts().applications().returnForCorrection(filed.id(), "请补正", Map.of(), fixture.organiser());
        assertThat(applicant.get(path(filed)).body())
                .as("the applicant cannot call it off")
                .contains("收到 1 张", "生成二维码")
                .doesNotContain("/end");
        assertThat(fixture.parts().desks().open(filed.id(), fixture.organiser()).evidenceOf("2.1"))
                .isEmpty();
    }

    @Test
    void whatCameByTheApplicantsCodeIsNotTheOfficesToSee() throws IOException {
        Application application = fixture.started(campaign, "自拍苑 " + System.nanoTime());
        SupplementService.Made made = supplements.make(application.id(), "", fixture.applicant());
        supplements.photographs().bring(made.token(), "", photograph());
        String piece = supplements.of(application.id(), fixture.applicant()).values().iterator().next().stream()
                .map(photograph -> photograph.file().id().text())
                .findFirst()
                .orElseThrow();
        String picture = path(application) + "/" + made.id().text() + "/" + piece;

        assertThat(applicant.get(picture).statusCode()).isEqualTo(200);
        assertThat(SERVER.client("organiser").get(picture).statusCode()).isEqualTo(404);
        assertThat(SERVER.client("organiser").get(path(application)).body()).doesNotContain("现场.jpg");
    }

    private void assertRefused(String token, IncomingFile file, int status) {
        Assertions.assertThatThrownBy(() -> supplements.photographs().bring(token, "", file))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.status()).isEqualTo(status));
    }

    private static IncomingFile photograph() {
        return new IncomingFile("现场.jpg", () -> new ByteArrayInputStream(SampleFiles.photograph()));
    }

    private static String path(Application application) {
        return "/applications/" + application.id().text() + "/supplements";
    }
}
