package org.hongping.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A sheet on a phone in front of the estate. */
final class Inspection {
    private static final String LINE = ".visit-line:not([hidden])";
    private static final String STATE = "document.querySelector('[data-state-says]').textContent";

    private final Visit phone;
    private final Page page;

    Inspection(Visit phone) {
        this.phone = phone;
        this.page = phone.page();
    }

    /** Opens a sheet's inspection and waits until it can do without a network. */
    void open(String sheet) {
        page.setViewportSize(390, 844);
        phone.open(sheet + "/visit");
        page.waitForFunction("() => document.querySelector('[data-how]').textContent.includes('已备好离线使用')");
    }

    /** Chooses a level of the line in sight. */
    void choose(int option) {
        page.locator(LINE + " input[type=radio]").nth(option).check();
    }

    /** Takes a photograph at the line in sight. */
    void photograph(Path photo) {
        page.locator(LINE + " input[type=file]").first().setInputFiles(photo);
    }

    /** Goes on to the next line. */
    void next() {
        page.locator("[data-step='1']").click();
    }

    /** Waits until so much waits for a network. */
    void waiting(int things) {
        page.waitForFunction("() => " + STATE + ".includes('待上传 " + things + "')");
    }

    /** Waits until nothing waits any more. */
    void saved() {
        page.waitForFunction("() => /^已保存/.test(" + STATE + ")");
    }
}
