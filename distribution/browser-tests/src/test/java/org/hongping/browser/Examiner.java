package org.hongping.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Somebody of a street office who examines and recommends what its estates hand in. */
final class Examiner {
    private final Visit visit;
    private final Page page;

    Examiner(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** Opens what the first page leads to; returns its path. */
    String openNext() {
        visit.open("/");
        visit.follow(page.locator("main a.btn-primary[href$='/examination']").first());
        return page.url().replaceFirst(".*(/applications/[^/#?]+).*", "$1");
    }

    /** Sends an application back, with a remark at a line. */
    void sendBack(String application, String line, String remark, String reason) {
        visit.open(application + "/examination");
        Locator at = page.locator("#line-" + line.replace('.', '-'));
        at.locator("details:has(textarea) > summary").click();
        at.locator("textarea").fill(remark);
        page.locator("details.confirm:has(#return) > summary").click();
        page.locator("#return textarea[name=reason]").fill(reason);
        visit.follow(page.locator("#return button[type=submit]"));
    }

    /** Puts an application on the list of its street. */
    void recommend(String application, String words) {
        say(application, "RECOMMENDED", words);
    }

    /** Leaves an application out, with the reason. */
    void leaveOut(String application, String words) {
        say(application, "NOT_RECOMMENDED", words);
    }

    /** Moves an estate up by one on the list in sight. */
    void moveUp(String application) {
        visit.follow(page.locator("button[name=up][value='" + application.replaceFirst(".*/", "") + "']"));
    }

    /** Closes the list of a campaign with the scan of what was sealed. */
    void seal(String campaign, Path scan) {
        visit.open(campaign + "/recommendation");
        page.locator("main form[action$='/seal'] input[type=file]").setInputFiles(scan);
        visit.send("/seal");
    }

    private void say(String application, String verdict, String words) {
        visit.open(application + "/examination");
        visit.choose("verdict", verdict);
        visit.fill("words", words);
        visit.send("/recommendation");
    }
}
