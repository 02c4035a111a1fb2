package org.hongping.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator at the pages of a server, as a browser without script. */
final class Clerk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "form-boundary";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String address;

    private Clerk(String address) {
        this.address = address;
    }

    static Clerk signedIn(String address, String name, String password) throws IOException, InterruptedException {
        Clerk clerk = new Clerk(address);
        String form = "_csrf=%s&name=%s&password=%s"
                .formatted(quoted(clerk.token("/sign-in")), quoted(name), quoted(password));
        clerk.post("/sign-in", "application/x-www-form-urlencoded", form);
        return clerk;
    }

    /** Puts a certificate on the trust list, with a reason. */
    void trust(Path certificate) throws IOException, InterruptedException {
        String form = part("_csrf", "", token("/bundles/signers"))
                + part("file", "; filename=\"vendor.pem\"", Files.readString(certificate))
                + part("reason", "", "示例合同（虚构）") + "--" + BOUNDARY + "--\r\n";
        post("/bundles/signers", "multipart/form-data; boundary=" + BOUNDARY, form);
    }

    /** Scores a sheet by a rubric. */
    String score(String rubric, String sheet) throws IOException, InterruptedException {
        return send(request("/api/v1/rubrics/" + rubric + "/score")
                .header("X-CSRF-Token", token("/bundles/signers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sheet))
                .build());
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(send(request(page).build()));
        assertThat(found.find()).as("a form on %s", page).isTrue();
        return found.group(1);
    }

    private void post(String page, String type, String form) throws IOException, InterruptedException {
        send(request(page)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(address + page));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String part(String name, String more, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, more, content);
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
