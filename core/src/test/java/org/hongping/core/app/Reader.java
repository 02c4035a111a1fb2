package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hongping.core.web.Filler;
import org.hongping.core.web.PageForm;
import org.hongping.core.web.TestClient;

/** Somebody before a browser, who stumbles over errors and over words that are none. */
record Reader(TestClient client) {
    /** Inner names, and places in sentences that nothing was put into. */
    private static final Pattern INNER = Pattern.compile(
            "\\bnull\\b|\\b(org|java)\\.|\\bOptional\\b|\\{[0-9]}|\\?\\?|\\b[a-z]+\\.[a-z]+[-.][a-z.-]+");

    private static final Pattern UNREAD =
            Pattern.compile("(?s)<script.*?</script>|<style.*?</style>|<svg.*?</svg>|<textarea.*?</textarea>|<[^>]*>");

    /** Returns what can be read on a page. */
    static String words(String page) {
        return UNREAD.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }

    Reader in(String language) {
        client.withCookie("hongping_language", language);
        return this;
    }

    String open(String path) {
        HttpResponse<String> answer = client.get(path);
        String words = words(answer.body());
        assertThat(answer.statusCode()).as(() -> path + ": " + words).isEqualTo(200);
        assertThat(INNER.matcher(words).results().map(found -> found.group()).distinct())
                .as(() -> "read on " + path + ": " + words)
                .isEmpty();
        return answer.body();
    }

    List<PageForm> forms(String path) {
        return PageForm.of(open(path));
    }

    PageForm form(String path, String action) {
        return forms(path).stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no form for " + action));
    }

    /** Fills in a form on a page, sends it, and returns where that leads. */
    String send(String path, String action) {
        return send(action, Filler.fill(form(path, action)));
    }

    /** Sends a form and returns where that leads. */
    String send(String action, Map<String, String> typed) {
        return sent(action + " " + typed, client.post(action, typed));
    }

    /** Sends a file by the form of a page and returns where that leads. */
    String upload(String path, String name, byte[] file) {
        open(path);
        return sent(path + " " + name, client.upload(path, name, file));
    }

    private static String sent(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> what + ": " + words(answer.body()))
                .isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?#].*", "");
    }
}
