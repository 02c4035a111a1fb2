package org.hongping.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at pages as they are left behind at work: on a desk and on a phone, in Chinese and in English. */
final class Looks {
    private final Distribution server;
    private final Set<String> examined = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Looks(Distribution server) {
        this.server = server;
    }

    /** Examines pages in another window of somebody's browser. */
    void at(Visit visit, String... paths) {
        try (Visit window = visit.another()) {
            Seen seen = new Seen(window.page(), examined);
            for (String path : paths) {
                faults.addAll(seen.faults(server.page(path)));
            }
            window.speak("en");
            for (String path : paths) {
                faults.addAll(seen.faultsOfWords(server.page(path)));
            }
            window.speak("zh-CN");
        }
    }

    /** Returns a line for each fault found so far. */
    List<String> faults() {
        return faults;
    }
}
