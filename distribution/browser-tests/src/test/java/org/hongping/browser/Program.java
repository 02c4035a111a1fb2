package org.hongping.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A program in somebody's browser: asks the interface with the session of the page. */
final class Program {
    private static final String ASK = """
            async ([method, path, body]) => {
                const token = document.querySelector('meta[name=csrf-token]').getAttribute('content');
                const said = await fetch('/api/v1' + path, {
                    method,
                    headers: {'Content-Type': 'application/json', 'X-CSRF-Token': token, 'If-Match': '"v0"'},
                    body: body && JSON.stringify(body)
                });
                if (!said.ok) throw new Error(method + ' ' + path + ': ' + said.status + ' ' + await said.text());
                return said.status === 204 ? {} : said.json();
            }""";

    private final Page page;

    Program(Visit visit) {
        this.page = visit.page();
    }

    /** Asks for something; returns the answer's properties. */
    Map<?, ?> get(String path) {
        return asked("GET", path, null);
    }

    /** Puts something where nothing was before. */
    void put(String path, Map<String, ?> body) {
        asked("PUT", path, body);
    }

    /** Returns the things of a list in an answer. */
    static List<Map<?, ?>> all(Map<?, ?> answer, String list) {
        return ((List<?>) answer.get(list))
                .stream().<Map<?, ?>>map(thing -> (Map<?, ?>) thing).toList();
    }

    private Map<?, ?> asked(String method, String path, Map<String, ?> body) {
        Object[] asked = {method, path, body};
        return (Map<?, ?>) page.evaluate(ASK, asked);
    }
}
