package org.hongping.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    /** Sent to a window once, and made ready once for all its pages; runs only in those that are examined. */
    private static final String BRING_AXE = "window.bringAxe = () => {" + AxeBuilder.getAxeScript() + "\n};";

    /**
     * Told in one line each, so that no more than that goes from the browser to here. What a contrast is worked out of is
     * the letters' colour, size and weight, and what is painted below them; what axe found good of such a look is not asked
     * again. It is asked every time where it found fault or could not tell, where something was taken out of the flow, and
     * where letters hang over what they should stand on. A box drawn over another by a negative margin would be missed.
     */
    private static final String EXAMINE = """
            ([options, contrasts]) => {
                bringAxe();
                const known = new Set(contrasts);
                const clear = 'rgba(0, 0, 0, 0) none 1 none normal';
                const within = (box, around) => !around || box.left >= around.left - 1 && box.right <= around.right + 1
                    && box.top >= around.top - 1 && box.bottom <= around.bottom + 1;
                const grounds = new Map([[document.documentElement.parentElement, {painted: 'page'}]]);
                const workedOut = element => {
                    const style = getComputedStyle(element);
                    const below = ground(element.parentElement);
                    const stays = style.transform === 'none' && (style.position === 'static'
                        || style.position === 'relative'
                            && [style.top, style.left].every(moved => moved === '0px' || moved === 'auto'));
                    if (!stays || !below) return null;
                    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
                        style.mixBlendMode].join(' ');
                    if (own === clear) return below;
                    const box = element.getBoundingClientRect();
                    return !within(box, below.box) ? null
                        : {painted: below.painted + ' ' + own, box: element === document.body ? undefined : box};
                };
                const ground = element => {
                    if (!grounds.has(element)) grounds.set(element, workedOut(element));
                    return grounds.get(element);
                };
                const look = element => {
                    const style = getComputedStyle(element);
                    const on = ground(element);
                    return on && within(element.getBoundingClientRect(), on.box) && [on.painted, style.color,
                        style.fontSize, style.fontWeight, style.textShadow, style.webkitTextStroke].join(' ');
                };
                const check = axe._audit.checks['color-contrast'];
                const evaluate = check.evaluate;
                check.evaluate = function (element, ...more) {
                    const seen = look(element);
                    if (seen && known.has(seen)) return true;
                    const said = evaluate.call(this, element, ...more);
                    if (seen && said) known.add(seen);
                    return said;
                };
                return axe.run({resultTypes: ['violations'], ...options}).then(found => ({
                    faults: found.violations
                        .filter(rule => ['serious', 'critical'].includes(rule.impact))
                        .map(rule => rule.id + ': ' + rule.nodes[0].html)
                        .concat(found.passes.length > 0 ? [] : ['was not examined by axe']),
                    contrasts: [...known].slice(contrasts.length)
                }));
            }""";

    /** Known of any page: they all have the same style sheets. */
    private static final Set<String> CONTRASTS = new LinkedHashSet<>();

    private static final String COLOURS = "color-contrast";

    /** What axe itself calls moderate or minor whatever it finds; some of it takes long to look for. */
    private static final List<String> NEVER_SERIOUS = List.of(
            "aria-allowed-role",
            "empty-heading",
            "empty-table-header",
            "form-field-multiple-labels",
            "heading-order",
            "image-redundant-alt",
            "landmark-banner-is-top-level",
            "landmark-complementary-is-top-level",
            "landmark-contentinfo-is-top-level",
            "landmark-main-is-top-level",
            "landmark-no-duplicate-banner",
            "landmark-no-duplicate-contentinfo",
            "landmark-no-duplicate-main",
            "landmark-one-main",
            "landmark-unique",
            "page-has-heading-one",
            "presentation-role-conflict",
            "region",
            "scope-attr-valid",
            "skip-link");

    private static final Map<String, Object> ALL = allBut(List.of());

    /** Colours are the same in every language, and to tell what stands on what takes axe most of its time. */
    private static final Map<String, Object> OF_WORDS = allBut(List.of(COLOURS));

    /** Stands for no examination. */
    private static final Map<String, Object> NOTHING = Map.of();

    /**
     * What a page is built of between its head and its foot: each kind of element with its classes, the attributes it has
     * and what it plays. The same blocks with other words have the same faults.
     */
    private static final String BLOCKS = """
            () => document.documentElement.lang + [...new Set([...document.querySelectorAll('main, main *')].map(element =>
                [element.tagName, element.getAttribute('class'), element.getAttribute('type'), element.getAttribute('role'),
                    ...element.getAttributeNames()].join(' ')))].sort().join()""";

    private final Page page;
    private final Set<String> examined;

    /**
     * Looks at pages in a window.
     *
     * @param examined what was examined before, and is not again: many pages are built of the same for several roles
     */
    Seen(Page page, Set<String> examined) {
        this.page = page;
        this.examined = examined;
        page.addInitScript(BRING_AXE);
    }

    private static Map<String, Object> allBut(List<String> more) {
        Map<String, Object> off = new LinkedHashMap<>();
        NEVER_SERIOUS.forEach(rule -> off.put(rule, Map.of("enabled", false)));
        more.forEach(rule -> off.put(rule, Map.of("enabled", false)));
        return Map.of("rules", off);
    }

    /** Opens a page and returns a line for each fault, on a desk and on a phone. */
    List<String> faults(String address) {
        return faults(address, ALL, ALL);
    }

    /** As above, but asks axe of the desk alone. */
    List<String> faultsOnDesk(String address) {
        return faults(address, ALL, NOTHING);
    }

    /** As above, but of anything but colours. */
    List<String> faultsOfWordsOnDesk(String address) {
        return faults(address, OF_WORDS, NOTHING);
    }

    /** Opens a page again, in another language. */
    List<String> faultsOfWords(String address) {
        return faults(address, OF_WORDS, OF_WORDS);
    }

    /** As above, but asks axe of the phone alone. */
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
            if (rules != NOTHING && examined.add(width + (String) page.evaluate(BLOCKS))) {
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
        Map<?, ?> found = (Map<?, ?>) page.evaluate(EXAMINE, List.of(options, List.copyOf(CONTRASTS)));
        ((List<?>) found.get("faults")).forEach(fault -> faults.add(said(fault.toString())));
        ((List<?>) found.get("contrasts")).forEach(contrast -> CONTRASTS.add((String) contrast));
    }

    private String said(String fault) {
        return page.url() + " at " + page.viewportSize().width + " pixels, " + page.title() + ": " + fault;
    }
}
