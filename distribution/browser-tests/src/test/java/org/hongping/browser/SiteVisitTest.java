package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inspection on a phone whose network goes and comes: everything arrives, once. */
class SiteVisitTest {
    private static final String LINE = ".visit-line:not([hidden])";
    private static final String WAITING = "() => document.querySelector('[data-state-says]').textContent.includes('";
    private static final String PHOTOS = "path => fetch('/api/v1' + path + '/photos').then(answer => answer.json())"
            + ".then(list => list.items.length)";
    private static final String LINES = "path => fetch('/api/v1' + path).then(answer => answer.json())"
            + ".then(sheet => sheet.lines.filter(line => line.answer).map(line => line.code + ' v' + line.version)"
            + ".join(', '))";
    /** Width and height of the first photograph as it was sent. */
    private static final String SIZE = """
            path => fetch('/api/v1' + path + '/photos').then(answer => answer.json())
                .then(list => fetch(list.items[0].file)).then(answer => answer.blob())
                .then(createImageBitmap).then(image => image.width + ' x ' + image.height)""";

    @Test
    void anInspectionGoesOnWithoutANetwork(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path photo = sideways(folder.resolve("门头.jpg"));
        try (Distribution server = Distribution.demonstration(home);
                Chromium chromium = new Chromium();
                Visit phone = chromium.visit(server)) {
            Page page = phone.page();
            page.setViewportSize(390, 844);
            phone.signInAsShown("assessor1");
            String sheet = untouchedSheet(phone);
            phone.open(sheet + "/visit");
            page.waitForFunction("() => document.querySelector('[data-how]').textContent.includes('已备好离线使用')");

            phone.offline(true);
            choose(page, 1);
            choose(page, 2);
            page.locator(LINE + " input[type=file]").first().setInputFiles(photo);
            page.waitForFunction(WAITING + "待上传 2')");
            page.locator("[data-step='1']").click();
            choose(page, 1);
            page.waitForFunction(WAITING + "待上传 3')");
            page.reload();
            page.waitForFunction(WAITING + "待上传 3')");
            assertThat(page.locator(LINE + " input[type=radio]").nth(1).isChecked())
                    .as("what waits is laid over the kept page")
                    .isTrue();
            phone.open(sheet);
            assertThat(page.url()).as("the sheet leads to what is kept").contains("/visit");

            phone.offline(false);
            page.waitForFunction("() => /^已保存/.test(document.querySelector('[data-state-says]').textContent)");
            assertThat(page.evaluate(LINES, sheet)).isEqualTo("1.1 v1, 1.2 v1");
            assertThat(page.evaluate(PHOTOS, sheet)).isEqualTo(1);
            assertThat(page.evaluate(SIZE, sheet)).as("upright and shrunk").isEqualTo("1365 x 2048");

            whatWaitsOutlivesTheSession(phone, sheet);
            whatWasScoredElsewhereIsDecidedSideBySide(phone, sheet);
            try (Visit desk = chromium.visit(server)) {
                aSheetSteppedAsideFromHoldsBackNoOther(phone, desk, sheet, photo);
            }
            assertThat(faults(phone, server, sheet)).isEmpty();
        }
    }

    private static void whatWaitsOutlivesTheSession(Visit phone, String sheet) {
        Page page = phone.page();
        phone.open(sheet + "/visit#visit-1-2");
        phone.endSession();
        choose(page, 2);
        page.waitForFunction(WAITING + "登录已过期')");
        page.locator("[data-sign-in]").click();
        page.waitForURL(address -> address.contains("/sign-in"));
        phone.signInAsShown("assessor1");
        phone.open(sheet + "/visit#visit-1-2");
        // What the page came with already says when something was saved; only the script knows that nothing waits.
        page.locator("[data-state-says].is-saved").waitFor();
        assertThat(page.evaluate(LINES, sheet)).isEqualTo("1.1 v1, 1.2 v2");
    }

    private static void whatWasScoredElsewhereIsDecidedSideBySide(Visit phone, String sheet) {
        Page page = phone.page();
        phone.open(sheet + "/visit");
        page.locator("[data-state-says].is-saved").waitFor();
        try (Visit desk = phone.another()) {
            desk.page().setViewportSize(1440, 900);
            desk.open(sheet + "/visit");
            desk.page().locator("[data-state-says].is-saved").waitFor();
            choose(desk.page(), 1);
            desk.page()
                    .waitForFunction("() => /^已保存 \\d/.test(document.querySelector('[data-state-says]').textContent)");
        }
        choose(page, 0);
        phone.follow(page.locator("[data-held]:not([hidden]) a"));
        assertThat(phone.text()).contains("另处已有新的打分", "手机上录入于");
        page.locator(".held-form button[type=submit]").click();
        page.waitForURL(address -> address.endsWith("/visit"));
        assertThat(page.evaluate(LINES, sheet)).isEqualTo("1.1 v3, 1.2 v2");
    }

    private static void aSheetSteppedAsideFromHoldsBackNoOther(Visit phone, Visit desk, String sheet, Path photo) {
        Page page = phone.page();
        phone.open("/");
        String other = page.locator("main a[href^='/assessments/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(path -> path.matches("/assessments/[0-9a-f-]{36}") && !path.equals(sheet))
                .findFirst()
                .orElseThrow();
        phone.open(other + "/visit");
        page.waitForFunction("() => document.querySelector('[data-how]').textContent.includes('已备好离线使用')");
        phone.offline(true);
        page.locator(LINE + " input[type=file]").first().setInputFiles(photo);
        page.waitForFunction(WAITING + "待上传 1')");
        desk.signInAsShown("assessor1");
        desk.open(other + "/decline");
        desk.fill("reason", "与申报单位有业务往来（示例）");
        desk.send("/decline");
        phone.open(sheet + "/visit");
        choose(page, 1);
        page.waitForFunction(WAITING + "待上传 2')");

        phone.offline(false);

        page.waitForFunction("() => document.querySelector('[data-troubles]').textContent.includes('回避')");
        assertThat(page.evaluate(LINES, sheet)).isEqualTo("1.1 v4, 1.2 v2");
        page.locator("[data-troubles] button").last().click();
        page.locator("[data-state-says].is-saved").waitFor();
    }

    private static List<String> faults(Visit phone, Distribution server, String sheet) {
        List<String> faults = new ArrayList<>();
        Seen seen = new Seen(phone.page(), new HashSet<>());
        for (String language : List.of("zh-CN", "en")) {
            phone.speak(language);
            for (String path : List.of(sheet + "/visit", sheet + "/visit/held", "/assessments")) {
                faults.addAll(seen.faults(server.page(path)));
            }
        }
        return faults;
    }

    private static String untouchedSheet(Visit phone) {
        phone.open("/");
        Locator next = phone.page()
                .locator("main a.btn-primary[href^='/assessments/']")
                .first();
        return next.getAttribute("href");
    }

    private static void choose(Page page, int option) {
        page.locator(LINE + " input[type=radio]").nth(option).check();
    }

    /** A photograph as phones held upright write it: lying on its side, with a word that it is to be turned. */
    private static Path sideways(Path file) throws IOException {
        BufferedImage image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 3000, 2000);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 3000, 300);
        graphics.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, 2);
        whole.write(exif);
        whole.write(bytes, 2, bytes.length - 2);
        return Files.write(file, whole.toByteArray());
    }
}
