package org.hongping.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One section across all of a member's estates (横向评分), by the keyboard alone. */
final class Grid {
    static final String UNSCORED = "[data-across] [data-state='missing']";

    private final Page page;

    Grid(Page page) {
        this.page = page;
    }

    /** Down each column with the full-mark key; a figure that is no mark is typed. */
    void scoreEveryCell() {
        page.keyboard().press("ArrowDown");
        int rows = page.locator("[data-row]").count();
        int columns = page.locator("thead th").count() - 1;
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                score();
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("ArrowRight");
            for (int row = 1; row < rows; row++) {
                page.keyboard().press("ArrowUp");
            }
        }
        page.waitForFunction("() => document.querySelectorAll(\"" + UNSCORED + "\").length === 0");
    }

    private void score() {
        Locator cell = page.locator(".cell.is-current");
        if (cell.getAttribute("hx-post") == null) {
            return; // handed in already
        }
        boolean figure = cell.locator("[data-figure]:not([data-points])").count() > 0
                && cell.locator("select, input[type=checkbox][name$=check]").count() == 0;
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {
            if (figure) {
                page.keyboard().press("2");
                page.keyboard().press("Enter");
                page.keyboard().press("Escape");
            } else {
                page.keyboard().press("m");
            }
        });
    }
}
