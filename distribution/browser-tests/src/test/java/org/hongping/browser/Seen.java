package org.hongping.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a page as it is shown: its status, what axe finds serious, what hangs over its edge. */
final class Seen {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int[] WIDTHS = {1440, 390};
    private static final int HEIGHT = 900;
    private static final String OVERHANGS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final Page page;

    Seen(Page page) {
        this.page = page;
    }

    /** Opens a page and returns a line for each fault, on a desk and on a phone. */
    List<String> faults(String address) {
        page.setViewportSize(WIDTHS[0], HEIGHT);
        Response response = page.navigate(address);
        List<String> faults = new ArrayList<>();
        if (response.status() != 200) {
            faults.add(said("answers " + response.status()));
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            look(faults);
        }
        return faults;
    }

    private void look(List<String> faults) {
        if (Boolean.TRUE.equals(page.evaluate(OVERHANGS))) {
            faults.add(said("is wider than the window"));
        }
        // The other mode opens a second page for frames, which there are none of, and waits for it for seconds.
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        if (results.getPasses().isEmpty()) {
            faults.add(said("was not examined by axe"));
        }
        for (Rule rule : results.getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                faults.add(said(rule.getId() + ": " + rule.getNodes().get(0).getHtml()));
            }
        }
    }

    private String said(String fault) {
        return page.url() + " at " + page.viewportSize().width + " pixels, " + page.title() + ": " + fault;
    }
}
