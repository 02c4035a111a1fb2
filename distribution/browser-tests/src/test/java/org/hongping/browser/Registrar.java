package org.hongping.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Somebody of the office who keeps the registry by workbooks. */
final class Registrar {
    /** Asks for the page many times a second; the page itself asks every second. */
    private static final String WATCH = """
            async () => {
                const said = [];
                for (;;) {
                    const text = await fetch(location.href).then(answer => answer.text());
                    const now = new DOMParser().parseFromString(text, 'text/html').querySelector('#import');
                    said.push(now.textContent);
                    if (!now.hasAttribute('hx-get')) return said;
                    await new Promise(later => setTimeout(later, 50));
                }
            }""";

    private final Visit visit;
    private final Page page;

    Registrar(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** Saves the estates there are as a workbook. */
    Path export(Path folder) {
        visit.open("/estates");
        page.locator(".page-actions a[href='/sheets/estates']").click();
        Download download = page.waitForDownload(
                () -> page.locator("main a[href$='export.xlsx']").click());
        Path file = folder.resolve("estates.xlsx");
        download.saveAs(file);
        return file;
    }

    /** Brings a workbook of estates and waits until it is over; returns what its page said meanwhile, again and again. */
    List<String> bring(Path workbook) {
        visit.open("/sheets/estates");
        page.locator("main input[type=file]").setInputFiles(workbook);
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForURL("**/imports/*");
        List<?> said = (List<?>) page.evaluate(WATCH);
        page.locator("#import .notice").first().waitFor();
        return said.stream().map(Object::toString).toList();
    }
}
