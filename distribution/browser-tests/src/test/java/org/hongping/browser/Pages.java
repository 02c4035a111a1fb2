package org.hongping.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the pages somebody can reach by following links from the first one, one of each kind. */
final class Pages {
    /** Ids, digests, codes of lines, numbers and kinds of problems. */
    private static final Pattern ID = Pattern.compile(
            "(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|sha256:[0-9a-f]{64}|[0-9.]+)(?=/|$|\\?)" + "|(?<=/problems/)[a-z-]+");
    /** Downloads, pictures and documents for programs are no pages; leaving ends the walk. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(language|health|metrics|api|assets|webjars|evidence)(/|$).*|.*/(files?|pictures?|pages?|download|qr|scan)(/.*)?|.*\\.(xlsx|docx)");

    private static final String LINKS = "links => links.map(link => link.href)";

    private final Page page;
    private final URI base;

    Pages(Page page, String base) {
        this.page = page;
        this.base = URI.create(base);
    }

    /** Returns paths with their queries, in the order they were come upon. */
    List<String> from(List<String> first) {
        return from(first, page::navigate);
    }

    /**
     * Returns paths with their queries, in the order they were come upon.
     *
     * @param open opens the page at an address, and may look at it
     */
    List<String> from(List<String> first, Consumer<String> open) {
        Set<String> kinds = new HashSet<>();
        Set<String> known = new LinkedHashSet<>(first);
        Deque<String> waiting = new ArrayDeque<>(known);
        List<String> found = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            if (kinds.add(kind(path))) {
                open.accept(base + path);
                found.add(path);
                links().stream().filter(known::add).forEach(waiting::addLast);
            }
        }
        return found;
    }

    private List<String> links() {
        List<String> links = new ArrayList<>();
        Object hrefs = page.locator("a[href]:not([download])").evaluateAll(LINKS);
        for (Object href : (List<?>) hrefs) {
            URI link = URI.create(href.toString());
            boolean ours = base.getAuthority().equals(link.getAuthority());
            if (ours && !NO_PAGE.matcher(link.getPath()).matches()) {
                String query = link.getRawQuery();
                links.add(link.getRawPath() + (query == null ? "" : "?" + query));
            }
        }
        return links;
    }

    /** Pages of one kind differ in ids and in what their query asks for. */
    private static String kind(String path) {
        String bare = path.replaceFirst("\\?.*", "?");
        return ID.matcher(bare).replaceAll("*");
    }
}
