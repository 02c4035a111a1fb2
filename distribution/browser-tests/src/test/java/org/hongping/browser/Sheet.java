package org.hongping.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** A score sheet in the browser; every change waits for what the server says of it. */
final class Sheet {
    private final Page page;

    Sheet(Page page) {
        this.page = page;
    }

    /** Returns a line. */
    Locator line(String code) {
        return page.locator("#line-" + anchor(code));
    }

    /** Returns what the last save of a line came to, without the reasons. */
    String points(String code) {
        return page.locator("#said-" + anchor(code) + " .line-points b").innerText();
    }

    /** Returns the sentence at a line that was refused. */
    String refusal(String code) {
        return page.locator("#said-" + anchor(code) + " .field-error").innerText();
    }

    /** Chooses or ticks by the mouse. */
    void tick(String code, String name, String value) {
        Locator option = line(code).locator("input[name='" + name + "'][value='" + value + "']");
        saved(code, option::check);
    }

    /** Types a figure and leaves the field. */
    void type(String code, String name, String value) {
        Locator field = line(code).locator("input[name='" + name + "']");
        saved(code, () -> {
            field.fill(value);
            field.blur();
        });
    }

    /** Writes the reason of a line and leaves the field. */
    void explain(String code, String words) {
        Locator field = line(code).locator("textarea[name=reason]");
        saved(code, () -> {
            field.fill(words);
            field.blur();
        });
    }

    /** Types a figure and leaves the field; nobody need answer. */
    void typeUnanswered(String code, String name, String value) {
        Locator field = line(code).locator("input[name='" + name + "']");
        field.fill(value);
        field.blur();
    }

    /** Waits for the line to be sent again as the window comes back to the front. */
    void wakened(String code) {
        saved(code, () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
    }

    /** Presses keys of the current line that change it. */
    void press(String code, String... keys) {
        saved(code, () -> keys(keys));
    }

    /** Presses keys that change nothing. */
    void keys(String... keys) {
        Keyboard keyboard = page.keyboard();
        for (String key : keys) {
            keyboard.press(key);
        }
    }

    /** Goes on by Tab until the field of that name has the focus. */
    void tabTo(String name) {
        for (int presses = 0; presses < 12; presses++) {
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
            keys("Tab");
        }
        throw new AssertionError("Tab does not lead to " + name);
    }

    private void saved(String code, Runnable change) {
        Response response = page.waitForResponse(
                answer ->
                        answer.request().method().equals("POST") && answer.url().endsWith("/lines/" + code),
                change);
        response.finished();
        page.waitForFunction(
                "anchor => !document.querySelector('#line-' + anchor).classList.contains('htmx-request')",
                anchor(code));
    }

    private static String anchor(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "-");
    }
}
