package org.hongping.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at pages as they are left behind at work: on a desk and on a phone, in Chinese and in English. */
final class Looks {
    private static final String NOTHING = "about:blank";

    private final Distribution server;
    private final Set<String> examined = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    /** One more of each browser, kept: what examines pages is sent to a window once. */
    private final Map<Visit, Window> windows = new HashMap<>();

    Looks(Distribution server) {
        this.server = server;
    }

    private record Window(Visit visit, Seen seen) {}

    /** Examines pages in another window of somebody's browser. */
    void at(Visit visit, String... paths) {
        Window window = windows.computeIfAbsent(visit, this::opened);
        for (String path : paths) {
            faults.addAll(window.seen().faults(server.page(path)));
        }
        window.visit().speak("en");
        for (String path : paths) {
            faults.addAll(window.seen().faultsOfWords(server.page(path)));
        }
        window.visit().speak("zh-CN");
        window.visit().page().navigate(NOTHING);
    }

    private Window opened(Visit visit) {
        Visit another = visit.another();
        return new Window(another, new Seen(another.page(), examined));
    }

    /** Returns a line for each fault found so far. */
    List<String> faults() {
        return faults;
    }
}
