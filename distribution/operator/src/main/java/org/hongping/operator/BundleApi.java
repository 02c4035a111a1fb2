package org.hongping.operator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * {@code /api/v1/bundles} of a server, and scoring by what is there.
 *
 * @param address where the server listens
 * @param token an administrator's access token
 */
public record BundleApi(String address, String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends a bundle; 201 when it is kept, 422 when it is refused. */
    public HttpResponse<String> bring(String name, byte[] jar) throws IOException, InterruptedException {
        String path = "/api/v1/bundles?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/java-archive")
                        .POST(BodyPublishers.ofByteArray(jar))
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * Does something with a bundle.
     *
     * @param act for example {@code in-force}, {@code uninstall}, {@code block}
     */
    public HttpResponse<String> act(String digest, String act) throws IOException, InterruptedException {
        return post("/api/v1/bundles/" + digest + "/" + act, "{\"reason\":\"试验\"}");
    }

    /** Scores a sheet on trial by a digest, or by an id and an edition. */
    public HttpResponse<String> score(String which, String sheet) throws IOException, InterruptedException {
        return post("/api/v1/rubrics/" + which + "/score", sheet);
    }

    /** Asks for something. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }
}
