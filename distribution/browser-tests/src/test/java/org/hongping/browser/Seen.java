package org.hongping.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a page as it is shown: its status, what axe finds serious, what hangs over its edge. */
final class Seen {
    private static final int[] WIDTHS = {1440, 390};
    private static final int HEIGHT = 900;
    private static final String OVERHANGS = """
            document.documentElement.scrollWidth > document.documentElement.clientWidth
                || [...document.querySelectorAll('.site-nav')].some(bar => bar.scrollWidth > bar.clientWidth + 1)""";
    /** Told in one line each, so that no more than that goes from the browser to here. */
    private static final String EXAMINE = """
            options => axe.run({resultTypes: ['violations'], ...options}).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes[0].html)
                .concat(found.passes.length > 0 ? [] : ['was not examined by axe']))""";

    /** Colours are the same in every language, and to tell what stands on what takes axe most of its time. */
    private static final Map<String, Object> OF_WORDS =
            Map.of("rules", Map.of("color-contrast", Map.of("enabled", false)));

    /** Stands for no examination. */
    private static final Map<String, Object> NOTHING = Map.of("rules", Map.of());

    /** What a page says between its head and its foot, form tokens aside. */
    private static final String CONTENT = """
            () => document.documentElement.lang + document.title + document.querySelector('main').outerHTML
                .replace(/name="_csrf" value="[^"]*"/g, '')""";

    private final Page page;
    private final Set<String> examined;
    private final String axe;

    /**
     * Looks at pages in a window.
     *
     * @param examined what was examined before, and is not again: many pages are the same for several roles
     */
    Seen(Page page, Set<String> examined) {
        this.page = page;
        this.examined = examined;
        this.axe = AxeBuilder.getAxeScript();
    }

    /** Opens a page and returns a line for each fault, on a desk and on a phone. */
    List<String> faults(String address) {
        return faults(address, Map.of(), Map.of());
    }

    /** As above, but takes a phone's colours to be those of the desk. */
    List<String> faultsInColoursOfDesk(String address) {
        return faults(address, Map.of(), OF_WORDS);
    }

    /** Opens a page again, in another language. */
    List<String> faultsOfWords(String address) {
        return faults(address, OF_WORDS, OF_WORDS);
    }

    /** As above, but takes what is told on a desk to be what was told there in the other language. */
    List<String> faultsOfWordsOnPhone(String address) {
        return faults(address, NOTHING, OF_WORDS);
    }

    private List<String> faults(String address, Map<String, Object> onDesk, Map<String, Object> onPhone) {
        page.setViewportSize(WIDTHS[0], HEIGHT);
        Response response = page.navigate(address);
        List<String> faults = new ArrayList<>();
        if (response.status() != 200) {
            faults.add(said("answers " + response.status()));
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            overhangs(faults);
            Map<String, Object> rules = width == WIDTHS[0] ? onDesk : onPhone;
            if (rules != NOTHING && examined.add(width + (String) page.evaluate(CONTENT))) {
                examine(faults, rules);
            }
        }
        return faults;
    }

    private void overhangs(List<String> faults) {
        if (Boolean.TRUE.equals(page.evaluate(OVERHANGS))) {
            faults.add(said("is wider than the window"));
        }
    }

    private void examine(List<String> faults, Map<String, Object> options) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe);
        }
        for (Object fault : (List<?>) page.evaluate(EXAMINE, options)) {
            faults.add(said(fault.toString()));
        }
    }

    private String said(String fault) {
        return page.url() + " at " + page.viewportSize().width + " pixels, " + page.title() + ": " + fault;
    }
}
