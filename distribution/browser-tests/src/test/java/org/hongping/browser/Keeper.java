package org.hongping.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Whoever keeps the bundles, in the pages of them. */
final class Keeper {
    private static final String ANSWERED =
            "() => !('left' in document.documentElement.dataset) && document.readyState === 'complete'";

    private final Visit visit;
    private final Page page;

    Keeper(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
        // Choosers are caught from now on: asked for only as a key is pressed, the first could come too soon.
        page.onFileChooser(chooser -> {});
    }

    /** Chooses the file in the page by keys alone and waits for the page of what was found; returns its path. */
    String bring(Path jar) {
        visit.open("/bundles");
        visit.tabTo("form[data-bundle] input[type=file]");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(jar);
        page.waitForURL(address -> address.contains("/bundles/"));
        return page.url().replaceFirst(".*(/bundles/.*)", "$1");
    }

    /** Does something to the bundle in sight by keys alone. */
    void act(String name, String reason) {
        String act = "details:has(> form[action$='/" + name + "'])";
        visit.tabTo(act + " > summary");
        page.keyboard().press("Enter");
        visit.tabTo(act + " textarea");
        page.keyboard().insertText(reason);
        visit.tabTo(act + " button[type=submit]");
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        page.waitForFunction(ANSWERED);
    }

    /** Lets a signer's bundles count as signed. */
    void trust(Path certificate, String reason) {
        visit.open("/bundles/signers");
        page.locator("input[type=file]").setInputFiles(certificate);
        visit.fill("reason", reason);
        visit.send("/signers");
    }

    /** Returns what the bundle in sight is: 待启用. */
    String state() {
        return page.locator(".page-head .state").innerText().strip();
    }

    /** Returns the row of a bundle in the list, which is opened for it. */
    Locator listed(String version) {
        visit.open("/bundles");
        return page.locator("main table tbody tr")
                .filter(saying("org.hongping.rubric.chengdu"))
                .filter(saying(version));
    }

    /** Returns a row of what differs. */
    Locator difference(String label) {
        return page.locator("table.diff tbody tr").filter(saying(label));
    }

    /** Returns the row of somebody in the trial scoring. */
    Locator trial(String whose) {
        return page.locator("section[aria-labelledby=trial-title] tbody tr").filter(saying(whose));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
