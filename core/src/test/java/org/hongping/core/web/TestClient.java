package org.hongping.core.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps cookies, remembers the form token of the last page, follows nothing by itself.
 * Speaks Chinese unless told otherwise. What {@code /api/v1} answers is held against its description.
 */
public final class TestClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "zh-CN"));
    private final URI server;
    private String token = "";

    /** Visits the server on this port. */
    public TestClient(int port) {
        this.server = URI.create("http://127.0.0.1:" + port);
    }

    /** Holds this session token from now on. */
    public TestClient withSession(String session) {
        return withCookie(Cookies.SESSION, session);
    }

    /** Holds a cookie from now on. */
    public TestClient withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Sends a header from now on. */
    public TestClient withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Returns the value of a cookie, empty text if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Returns the token of the last page that held one. */
    public String token() {
        return token;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with the token of the last page that held one. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.putIfAbsent("_csrf", token);
        return postAsIs(path, whole);
    }

    /** Sends a form without adding anything. */
    public HttpResponse<String> postAsIs(String path, Map<String, String> form) {
        return post(path, List.copyOf(form.entrySet()));
    }

    /** Sends a form in which several boxes of a name are ticked; the token of the form is added. */
    public HttpResponse<String> postTicked(String path, String name, List<String> ticked, Map<String, String> others) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(others.entrySet());
        ticked.forEach(value -> fields.add(Map.entry(name, value)));
        fields.add(Map.entry("_csrf", token));
        return post(path, fields);
    }

    private HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Asks for a file. */
    public byte[] download(String path) {
        HttpResponse<byte[]> answer = sent(request(path).GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form with a file and the token of the last page that held one. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file) {
        return upload(path, Map.of("_csrf", token), fileName, file);
    }

    /** Sends a form with these fields, and a file after them. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "boundary-of-the-form";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String head = fields.entrySet().stream()
                        .map(field -> part + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + part + "file\"; filename=\"" + fileName + "\"\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Puts a JSON document. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Deletes what stands there. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends any request to this server; see {@link #request}. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = sent(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        remember(response);
        DescribedAnswers.check(DescribedAnswers.Answer.of(response));
        return response;
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> how) {
        try {
            return http.send(request.build(), how);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns a request with this client's cookies and headers. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void remember(HttpResponse<String> response) {
        for (String line : response.headers().allValues("Set-Cookie")) {
            HttpCookie cookie = HttpCookie.parse(line).get(0);
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        Matcher found = TOKEN.matcher(response.body());
        token = found.find() ? found.group(1) : token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
