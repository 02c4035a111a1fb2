package org.hongping.browser;

import com.microsoft.playwright.Locator;

/** A member of the panel who scores by the keyboard alone. */
final class Assessor {
    private static final String[] BASE = {
        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2", "3.1", "3.2", "4.1", "5.1", "5.2", "5.3", "5.4"
    };

    private final Visit visit;
    private final Sheet sheet;

    Assessor(Visit visit) {
        this.visit = visit;
        this.sheet = new Sheet(visit.page());
    }

    Sheet sheet() {
        return sheet;
    }

    /** Opens the next sheet from the first page; returns its path. */
    String openNext() {
        visit.open("/");
        visit.follow(visit.page()
                .locator("main a.btn-primary[href^='/assessments/']")
                .first());
        return visit.page().url().replaceFirst(".*(/assessments/[^/#?]+).*", "$1");
    }

    /** Opens the sheet of an estate from the list of what is due; returns its path. */
    String open(String estate) {
        visit.open("/assessments");
        visit.follow(visit.page()
                .locator("main a.row-link")
                .filter(new Locator.FilterOptions().setHasText(estate))
                .first());
        return visit.page().url().replaceFirst(".*(/assessments/[^/#?]+).*", "$1");
    }

    /** Scores every base line in full but satisfaction, which is given, and the claimed bonus line. */
    void score(String satisfaction) {
        sheet.line("1.1").locator(".line-label").click();
        for (String code : BASE) {
            if (code.equals("1.3")) {
                sheet.keys("2");
                sheet.press(code, "Enter");
                sheet.keys("Escape");
            } else {
                sheet.press(code, "m");
            }
            if (code.equals("5.4")) {
                sheet.tabTo("b.value");
                visit.page().keyboard().type(satisfaction);
                sheet.press(code, "Enter");
                sheet.keys("Escape");
            }
            sheet.keys("ArrowDown");
        }
        sheet.keys("ArrowDown");
        sheet.press("6.2", "m");
    }

    /** Opens, from the first page, the lines on which the panel differs; returns their path. */
    String openReconciliation() {
        visit.open("/");
        visit.follow(visit.page().locator("main a[href$='/reconcile']").first());
        return visit.page().url().replaceFirst(".*(/assessments/[^/#?]+/reconcile).*", "$1");
    }

    /** Says the last word on the lines in sight. */
    void conclude() {
        visit.send("/reconcile/conclude");
    }

    /** Hands the sheet in. */
    void finish(String assessment) {
        visit.open(assessment + "/finish");
        visit.send("/finish");
    }
}
