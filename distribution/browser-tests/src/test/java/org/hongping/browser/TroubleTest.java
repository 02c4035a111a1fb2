package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while somebody types: each gets its sentence at its place, and nothing typed is lost. */
class TroubleTest {
    /** A judged line of five points. */
    private static final String JUDGED = "5.1";

    private static final long MEGABYTE = 1024 * 1024;

    private static Distribution server;
    private static Chromium chromium;

    private Visit visit;
    private Sheet sheet;
    private String address;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = Distribution.demonstration(home);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void openSheet() {
        visit = chromium.visit(server);
        visit.signInAsShown("assessor1");
        Assessor assessor = new Assessor(visit);
        sheet = assessor.sheet();
        address = assessor.openNext();
        visit.open(address);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void figuresThatDoNotFitAreRefusedAtTheirLineAndStay() {
        for (String figure : new String[] {"2.755", "6", "-1", "abc"}) {
            sheet.type(JUDGED, "points", figure);

            assertThat(sheet.refusal(JUDGED)).as(figure).contains(figure);
            assertThat(sheet.line(JUDGED).locator("input[name=points]").inputValue())
                    .isEqualTo(figure);
        }
    }

    @Test
    void secondTabShowsWhatTheFirstSavedAndLosesNeither() {
        try (Visit other = visit.another()) {
            other.open(address);
            Sheet stale = new Sheet(other.page());
            sheet.type(JUDGED, "points", "3");

            stale.type(JUDGED, "points", "4.5");

            Locator said = other.page().locator("#said-5-1 .line-other");
            assertThat(said.innerText()).contains("3.00");
            assertThat(stale.line(JUDGED).locator("input[name=points]").inputValue())
                    .isEqualTo("4.5");
            said.locator("button").click();
            other.page().locator("#said-5-1 .line-points b").getByText("4.50").waitFor();
        }
    }

    @Test
    void lostSessionKeepsWhatWasTypedAndSavesItAfterSigningInAgain() {
        visit.endSession();
        Locator field = sheet.line(JUDGED).locator("input[name=points]");

        sheet.typeUnanswered(JUDGED, "points", "2.5");

        visit.page().locator(".bar-message").getByText("登录").first().waitFor();
        assertThat(field.inputValue()).isEqualTo("2.5");
        try (Visit window = visit.another()) {
            window.signInAsShown("assessor1");
        }
        sheet.wakened(JUDGED);
        assertThat(sheet.points(JUDGED)).isEqualTo("2.50");
    }

    @Test
    void twoClicksSendAFormOnceAndAfterGoingBackItCanBeSentAgain() {
        Page page = visit.page();
        visit.open("/phrases");
        visit.fill("words", "双击只保存一次");
        page.evaluate("() => { window.isLeft = true; }");
        page.locator("main form[action='/phrases'] button[type=submit]").first().dblclick();
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
        assertThat(visit.text()).contains("双击只保存一次").doesNotContain("已经有");

        page.goBack();
        visit.fill("words", "返回之后再保存");
        visit.send("/phrases");

        assertThat(visit.text()).contains("双击只保存一次", "返回之后再保存");
    }

    @Test
    void lineWithoutConnectionIsSentWhenItIsBack() {
        visit.offline(true);
        sheet.typeUnanswered(JUDGED, "points", "1.5");
        visit.page().locator(".bar-message").first().waitFor();

        visit.offline(false);

        visit.page().locator("#said-5-1 .line-points b").getByText("1.50").waitFor();
    }

    @Test
    void largeFileGoesOnWhereItStoppedThroughABrokenLineAndAReload(@TempDir Path folder) throws Exception {
        Path file = SampleFiles.poster(folder);
        long pieces = Files.size(file) / MEGABYTE + 1;
        AtomicInteger passed = new AtomicInteger();
        AtomicBoolean cut = new AtomicBoolean(true);
        try (Visit company = chromium.visit(server)) {
            company.signInAsShown("applicant");
            Page page = company.page();
            page.route("**/api/v1/uploads/*", route -> {
                boolean piece = route.request().method().equals("POST");
                if (cut.get() && passed.get() == 2) {
                    route.abort();
                } else {
                    passed.addAndGet(piece ? 1 : 0);
                    route.resume();
                }
            });
            String line = draft(company) + "/lines/3.2";
            company.open(line);
            page.locator("form[data-upload] input[type=file]").first().setInputFiles(file);
            page.locator(".uploads .upload-says").getByText("线路中断").waitFor();
            assertThat(page.locator(".uploads .upload-part").innerText()).contains("已传 2.0 / ");

            company.open(line);
            page.locator("form[data-upload] input[type=file]").first().setInputFiles(file);
            page.locator(".uploads .upload-says").getByText("线路中断").waitFor();
            cut.set(false);
            page.locator("#line-side .thumb").first().waitFor();

            assertThat(page.locator("#line-side").innerText()).contains("大幅海报.png");
            assertThat(passed.get()).as("pieces sent").isEqualTo((int) pieces);
            assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.includes('upload')).length"))
                    .as("uploads remembered")
                    .isEqualTo(0);
        }
    }

    @Test
    void questionMarkShowsTheKeys() {
        Page page = visit.page();
        page.locator("main").click(new Locator.ClickOptions().setPosition(2, 2));

        page.keyboard().press("?");

        assertThat(page.locator("dialog[open]").innerText()).contains("M");
    }

    private static String draft(Visit company) {
        return Program.all(new Program(company).get("/applications"), "items").stream()
                .filter(application -> application.get("state").equals("DRAFT"))
                .map(application -> "/applications/" + application.get("id"))
                .findFirst()
                .orElseThrow();
    }
}
