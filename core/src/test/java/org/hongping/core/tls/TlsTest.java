package org.hongping.core.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Site;
import org.hongping.core.web.VisitorSource;
import org.hongping.core.web.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of one's own: made once, renewed quietly, served, and nobody else's to read. */
class TlsTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path home;

    @Test
    void keysAreForTheirOwnerAlone() throws IOException {
        TlsFolder folder = made();

        for (String key : List.of("ca.key", "server.key")) {
            assertThat(permissions(folder, key)).isEqualTo("rw-------");
        }
        assertThat(permissions(folder, "")).isEqualTo("rwx------");
        assertThat(folder.facts().names().all()).contains("pingjia.example", "10.1.2.3", "localhost", "127.0.0.1");
        assertThat(Duration.between(now, folder.facts().serverUntil())).isLessThan(Duration.ofDays(825));
        assertThat(folder.facts().fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void anAuthorityIsNeverMadeAnewAndRenewingKeepsIt() {
        TlsFolder folder = made();
        TlsFolder.Facts before = folder.facts();

        assertThatThrownBy(() -> folder.init(HostNames.of(List.of("a.example")), now))
                .isInstanceOf(Conflict.class);
        TlsFolder.Facts after = folder.renew(List.of(), now.plus(Duration.ofDays(700)));
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(after.names()).isEqualTo(before.names());
        assertThat(after.serverUntil()).isAfter(before.serverUntil());
        assertThat(folder.renew(List.of("new.example"), now).names().all())
                .contains("new.example")
                .doesNotContain("pingjia.example");
        assertThatThrownBy(() -> new TlsFolder(home.resolve("none")).renew(List.of(), now))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "a b", "999.1.1.1", "-a.example", ""})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> HostNames.of(List.of(name))).isInstanceOf(Invalid.class);
    }

    @Test
    void whoTrustsTheAuthorityReachesTheServerAndPlainLeadsThere() throws Exception {
        TlsFolder folder = made();
        int[] ports = IntStream.range(0, 2).map(any -> freePort()).toArray();
        Web web = new Web(
                new Web.Setting(true, VisitorSource.nobody(), () -> new Site("", false), 0, List.of(), List.of()));
        Javalin server = Javalin.create(config -> {
                    config.jetty.addConnector(
                            (jetty, setting) -> TlsConnectors.plain(jetty, setting, "127.0.0.1", ports[0]));
                    config.jetty.addConnector(
                            (jetty, setting) -> TlsConnectors.encrypted(jetty, setting, folder, "127.0.0.1", ports[1]));
                    TlsRoutes.register(config.routes, folder, ports[1]);
                    web.install(config);
                    config.routes.get("/hello", ctx -> ctx.result("hello"), Role.ANYONE);
                })
                .start();
        try {
            String plain = "http://127.0.0.1:" + ports[0];
            HttpClient trusting = HttpClient.newBuilder()
                    .sslContext(trusting(get(plain + "/tls/ca.crt")))
                    .build();
            HttpResponse<String> led = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(plain + "/hello?a=b"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(led.statusCode()).isEqualTo(307);
            String address = led.headers().firstValue("Location").orElseThrow();
            assertThat(address).isEqualTo("https://127.0.0.1:" + ports[1] + "/hello?a=b");
            assertThat(trusting.send(
                                    HttpRequest.newBuilder(URI.create(address)).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("hello");
            assertThat(new String(get(plain + "/tls").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(folder.facts().fingerprint(), "/tls/ca.crt");
        } finally {
            server.stop();
        }
    }

    private static InputStream get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static SSLContext trusting(InputStream authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(authority));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static int freePort() {
        try (ServerConnector found = new ServerConnector(new org.eclipse.jetty.server.Server())) {
            found.open();
            return found.getLocalPort();
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }

    private TlsFolder made() {
        TlsFolder folder = new TlsFolder(home.resolve("tls"));
        folder.init(HostNames.of(List.of("pingjia.example", "10.1.2.3")), now);
        return folder;
    }

    private static String permissions(TlsFolder folder, String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve(name)));
    }
}
