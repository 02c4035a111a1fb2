package org.hongping.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody's browser: its cookies, and the page they look at. */
class Visit implements AutoCloseable {
    private static final String SCRIPTS = "**/*.js*";
    /** Not the one that only the Enter key presses, nor one that works something out before. */
    private static final String SENDS = "button[type=submit]:not([aria-hidden=true]):not([name=mend])";

    private static final int MOST_TABS = 80;
    private static final int SEE_OTHER = 303;
    /** Keys pressed before a page is painted are lost. */
    private static final String SHOWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static final double PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final Distribution server;

    Visit(BrowserContext context, Page page, Distribution server) {
        this.context = context;
        this.page = page;
        this.server = server;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** Opens a window in a browser without cookies. */
    static Visit fresh(BrowserContext context, Distribution server) {
        return new Visit(context, context.newPage(), server) {
            @Override
            public void close() {
                context.close();
            }
        };
    }

    Page page() {
        return page;
    }

    /** Opens a page of the server. */
    void open(String path) {
        page.navigate(server.page(path));
    }

    /** Presses the button the demonstration's sign-in page has for that account. */
    void signInAsShown(String name) {
        open("/sign-in");
        Locator account = page.locator(".known-accounts form")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=name][value='" + name + "']")));
        account.locator("button").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Types name and password. */
    void signIn(String name, String password) {
        open("/sign-in");
        page.locator("main form input[name=name]").first().fill(name);
        page.locator("main form input[type=password]").first().fill(password);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Opens another window of the same browser. */
    Visit another() {
        return new Visit(context, context.newPage(), server);
    }

    /** Takes the session away, as time does. */
    void endSession() {
        context.clearCookies();
    }

    /** Cuts the network off, or puts it back. */
    void offline(boolean off) {
        context.setOffline(off);
    }

    /** Withholds the pages' own scripts, or lets them come again. */
    void scripts(boolean come) {
        if (come) {
            page.unroute(SCRIPTS);
        } else {
            page.route(SCRIPTS, Route::abort);
        }
    }

    /** Fills a field of the page by its name. */
    void fill(String name, String value) {
        page.locator("main [name='" + name + "']").first().fill(value);
    }

    /** Chooses an option of a list, or one of a few in sight. */
    void choose(String name, String value) {
        page.locator("main input[name='" + name + "'][value='" + value + "']")
                .first()
                .check();
    }

    /** Sends the form that goes to an address ending so, unfolding what asks "are you sure" first. */
    void send(String action) {
        String form = "main form[action$='" + action + "']";
        Locator folded = page.locator("main details:not([open]):has(form[action$='" + action + "']) > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        follow(page.locator(form + " " + SENDS).first());
    }

    /** Presses what leads to another page, or sends a form, and waits until that page is whole. */
    void follow(Locator what) {
        page.evaluate("() => { window.isLeft = true; }");
        what.click();
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
    }

    /** Goes on by Tab until something of that kind has the focus. */
    void tabTo(String selector) {
        page.evaluate(SHOWN);
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (Boolean.TRUE.equals(page.evaluate("kind => document.activeElement.matches(kind)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    /** Returns what a program sends with a request that changes something. */
    String token() {
        return page.locator("meta[name=csrf-token]").getAttribute("content");
    }

    /** Returns what stands on the page. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Chooses the language of the pages that are opened from now on. */
    void speak(String language) {
        APIResponse answer = context.request()
                .get(
                        server.page("/language/" + language),
                        RequestOptions.create().setMaxRedirects(0));
        if (answer.status() != SEE_OTHER) {
            throw new AssertionError("/language/" + language + " answers " + answer.status());
        }
        answer.dispose();
    }

    @Override
    public void close() {
        page.close();
    }
}
