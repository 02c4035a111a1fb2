package org.hongping.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the README from the demonstration; measure.sh runs it, no other run does. */
class ReadmePictures {
    private static final String ID = "/[0-9a-f-]{36}";
    /** An explanation begins with a page of conditions; the lines are what it is for. */
    private static final String LINES_IN_SIGHT =
            "location.pathname.endsWith('/explanation') && document.querySelector('main table').scrollIntoView({behavior: 'instant'})";

    private final Path folder = Path.of(System.getProperty("hongping.pictures"));

    @Test
    void take(@TempDir Path home) throws Exception {
        Files.createDirectories(folder);
        try (Distribution server = Distribution.demonstration(home);
                Chromium chromium = new Chromium()) {
            try (Visit organiser = chromium.visit(server)) {
                organiser.signInAsShown("organiser");
                take(organiser.page(), server, "/campaigns" + ID, "board", 1280, 860);
                take(organiser.page(), server, "/applications" + ID + "/explanation", "explanation", 1280, 860);
            }
            try (Visit assessor = chromium.visit(server)) {
                assessor.signInAsShown("assessor1");
                take(assessor.page(), server, "/assessments" + ID, "score-sheet", 1280, 860);
            }
            try (Visit applicant = chromium.visit(server)) {
                applicant.signInAsShown("applicant");
                take(applicant.page(), server, "/applications" + ID + "/lines/[^?]+", "line-on-a-phone", 390, 844);
            }
        }
    }

    private void take(Page page, Distribution server, String path, String name, int width, int height) {
        String found = new Pages(page, server.page(""))
                .from(List.of("/")).stream()
                        .filter(known -> known.matches(path))
                        .findFirst()
                        .orElseThrow();
        page.setViewportSize(width, height);
        page.navigate(server.page(found));
        page.evaluate(LINES_IN_SIGHT);
        page.waitForFunction(
                "() => Array.from(document.images).every(image => image.complete && image.naturalWidth > 0)");
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
