package org.hongping.core.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.hongping.core.web.TestClient;

/**
 * Sends files in pieces.
 *
 * @param client whose they are
 */
public record UploadClient(TestClient client) {
    /** Where they are begun. */
    public static final String ALL = "/api/v1/uploads";

    static final String PIECE = "application/offset+octet-stream";

    /** Begins a file; returns its address. */
    public String begun(String name, long size) {
        HttpResponse<String> answer = begin(Long.toString(size), metadata(name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> begin(String length, String metadata) {
        return client.send(request(ALL)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    static String metadata(String name) {
        return "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file from beginning to end; returns its address. */
    public String whole(String name, byte[] bytes) {
        String one = begun(name, bytes.length);
        assertThat(add(one, 0, bytes, 0, bytes.length).statusCode()).isEqualTo(204);
        return one;
    }

    /** Sends some of the bytes as the piece that begins at the offset. */
    public HttpResponse<String> add(String one, long offset, byte[] bytes, int from, int to) {
        return client.send(piece(request(one), offset, BodyPublishers.ofByteArray(bytes, from, to - from)));
    }

    static HttpRequest.Builder piece(HttpRequest.Builder request, long offset, BodyPublisher bytes) {
        return request.header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", PIECE)
                .method("PATCH", bytes);
    }

    HttpResponse<String> head(String one) {
        return client.send(request(one).method("HEAD", BodyPublishers.noBody()));
    }

    /** Sends a request that uses the file. */
    public HttpResponse<String> use(String path, String one) {
        return client.send(request(path + "?upload=" + id(one)).POST(BodyPublishers.noBody()));
    }

    /** Returns how many bytes have arrived. */
    public long arrived(String one) {
        return json(client.get(one)).get("offset").asLong();
    }

    void awaitArrived(String one, long bytes) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (arrived(one) < bytes && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(arrived(one)).isEqualTo(bytes);
    }

    static String id(String one) {
        return one.substring(one.lastIndexOf('/') + 1);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = client.request(path);
        return client.token().isEmpty() ? request : request.header("X-CSRF-Token", client.token());
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
