package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.upload.UploadClient;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose first half was sent to a server, and its second half, after a new sign-in, to the one after it. */
class UploadRestartTest {
    private static final String SHEETS = "/api/v1/sheets/estates";

    @Test
    void aFileGoesOnWhereItStoppedAndARepeatedRequestUsesItOnce(@TempDir Path home) throws IOException {
        byte[] sheet;
        String one;
        try (App first = start(home)) {
            first.services()
                    .security()
                    .accounts()
                    .add(
                            Actor.CONSOLE,
                            new NewAccount(SignInName.of("office"), "住建局", "", Set.of(Role.ORGANISER), false),
                            new Password(AppExtension.PASSWORD));
            TestClient clerk = signedIn(first);
            sheet = clerk.download(SHEETS + "/template");
            UploadClient sender = new UploadClient(clerk);
            one = sender.begun("小区.xlsx", sheet.length);
            sender.add(one, 0, sheet, 0, sheet.length / 2);
        }

        try (App second = start(home)) {
            TestClient clerk = signedIn(second);
            UploadClient sender = new UploadClient(clerk);
            assertThat(sender.arrived(one)).isEqualTo(sheet.length / 2);
            sender.add(one, sheet.length / 2, sheet, sheet.length / 2, sheet.length);

            HttpResponse<String> brought = bring(clerk, one);
            HttpResponse<String> again = bring(clerk, one);

            assertThat(brought.statusCode()).isEqualTo(202);
            assertThat(brought.body()).contains("小区.xlsx");
            assertThat(again.body()).isEqualTo(brought.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
            assertThat(sender.use(SHEETS + "/imports", one).statusCode()).isEqualTo(410);
            try (var left = Files.list(home.resolve("uploads"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static App start(Path home) {
        return App.start(CheapPasswords.from(Map.of("PORT", "0", "HONGPING_HOME", home.toString())));
    }

    private static TestClient signedIn(App app) {
        TestClient client = new TestClient(app.port());
        client.get("/sign-in");
        client.post("/sign-in", Map.of("name", "office", "password", AppExtension.PASSWORD));
        client.get("/account");
        return client;
    }

    private static HttpResponse<String> bring(TestClient clerk, String one) {
        return clerk.send(clerk.request(SHEETS + "/imports?upload=" + one.substring(one.lastIndexOf('/') + 1))
                .header("X-CSRF-Token", clerk.token())
                .header("Idempotency-Key", "bring")
                .POST(BodyPublishers.noBody()));
    }
}
