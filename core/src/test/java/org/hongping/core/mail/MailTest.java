package org.hongping.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationServer;
import org.hongping.core.exchange.StoredMessage;
import org.hongping.core.mail.MailServer.Security;
import org.hongping.core.security.AccountId;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail to a real server on this machine, which is sometimes down. */
class MailTest {
    private static final String USER = "hongping";
    private static final String PASSWORD = "邮 password 1";
    private static final Path HOME = folder();
    private static final ServerSetup SETUP = setup();

    @RegisterExtension
    static final ApplicationServer SERVER = new ApplicationServer(
            (routes, storage) -> MailRoutes.register(routes, service(storage), "http://10.0.0.5:8080"));

    private final MailService mail = service(SERVER.storage());
    private final Postman postman = mail.postman();
    private final Visitor keeper = SERVER.fixture().registry().visitor("keeper", Role.ADMINISTRATOR);
    private final Visitor reader = SERVER.fixture().registry().visitor("reader", Role.ORGANISER);
    private final TestClient office = SERVER.client("keeper");

    private static MailService service(org.hongping.core.storage.Storage storage) {
        return new MailService(storage, new org.hongping.core.audit.Audit(storage, storage.clock()), HOME);
    }

    @BeforeEach
    void setUp() {
        configure(Optional.of(USER), "office@example.org");
        mail.wish(new Wish(Optional.of("reader@example.org"), Pace.EACH), reader);
        SERVER.storage().change(handle -> handle.attach(MailSweep.class).empty());
        SERVER.fixture().registry().accounts().prefer(account(reader), Optional.empty(), false);
    }

    @AfterAll
    static void sweep() throws IOException {
        Files.deleteIfExists(HOME.resolve("mail-password"));
        Files.deleteIfExists(HOME);
    }

    @Test
    void aMessageIsMailedOnceInPlainTextOfTheReadersLanguage() throws MessagingException, IOException {
        GreenMail server = started();
        try {
            post("荷苑");
            assertThat(postman.round()).isEqualTo(1);
            assertThat(postman.round()).isZero();
            SERVER.fixture().registry().accounts().prefer(account(reader), Optional.of(Locale.ENGLISH), false);
            post("莲苑");
            assertThat(postman.round()).isEqualTo(1);

            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getSubject()).isEqualTo("红评：“示例活动”的 荷苑 分派给您评审。");
            assertThat(got[0].getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
            assertThat(got[0].getContent().toString())
                    .contains("荷苑 分派给您评审", "http://10.0.0.5:8080/assessments/1", "请不要回复");
            assertThat(got[0].getFrom()[0].toString()).isEqualTo("office@example.org");
            assertThat(got[1].getSubject()).isEqualTo("Hongping: “示例活动”: 莲苑 is yours to assess.");
            assertThat(got[0].getMessageID()).isNotEqualTo(got[1].getMessageID());
        } finally {
            server.stop();
        }
    }

    @Test
    void whatCannotBeSentWaitsForTheServerAndIsThenSentOnce() {
        post("竹苑");
        Instant now = SERVER.fixture().now();
        assertThat(postman.round(now)).isZero();
        assertThat(mail.standing().waiting()).isEqualTo(1);
        assertThat(mail.standing().troubled()).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.trouble()).contains(Integer.toString(SETUP.getPort()));
            assertThat(letter.dueAt()).isEqualTo(now.plus(Duration.ofMinutes(1)));
        });
        assertThat(office.get("/mail").body()).contains("服务器的回答", Integer.toString(SETUP.getPort()));

        postman.round(now.plus(Duration.ofSeconds(30)));
        assertThat(mail.standing().troubled().get(0).attempts()).isEqualTo(1);
        postman.round(now.plus(Duration.ofMinutes(2)));
        assertThat(mail.standing().troubled().get(0).dueAt()).isEqualTo(now.plus(Duration.ofMinutes(7)));

        GreenMail server = started();
        try {
            assertThat(postman.round(now.plus(Duration.ofMinutes(8)))).isEqualTo(1);
            assertThat(postman.round(now.plus(Duration.ofMinutes(30)))).isZero();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mail.standing().troubled()).isEmpty();
            assertThat(mail.standing().waiting()).isZero();
        } finally {
            server.stop();
        }
    }

    /** As after a kill between the server's answer and its being written down. */
    @Test
    void theSameLettersAgainAreTheSameMailAndWithAnotherAnotherMail() throws MessagingException {
        GreenMail server = started();
        try {
            post("甲苑");
            postman.round();
            forget();
            postman.round();
            forget();
            post("乙苑");
            postman.round();
            forget();
            postman.round();

            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(4);
            assertThat(got[1].getMessageID()).isEqualTo(got[0].getMessageID());
            assertThat(got[2].getMessageID()).isNotEqualTo(got[0].getMessageID());
            assertThat(got[3].getMessageID()).isEqualTo(got[2].getMessageID());
        } finally {
            server.stop();
        }
    }

    private static void forget() {
        SERVER.storage().change(handle -> handle.attach(MailSweep.class).forget());
    }

    @Test
    void aServerThatStaysDownIsGivenUpAfterThreeDaysAndTriedAgainWhenAsked() {
        post("梅苑");
        Instant now = SERVER.fixture().now();
        postman.round(now);
        postman.round(now.plus(Duration.ofDays(4)));
        assertThat(mail.standing().troubled().get(0).givenUpAt()).isPresent();
        assertThat(office.get("/mail").body()).contains("已停发");

        GreenMail server = started();
        try {
            assertThat(postman.round(now.plus(Duration.ofDays(5)))).isZero();
            assertThat(office.post("/mail/again", Map.of()).statusCode()).isEqualTo(303);
            assertThat(postman.round()).isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordIsToldInTheServersWords() {
        GreenMail server = started();
        try {
            mail.configure(server(Optional.of(USER), "office@example.org"), Optional.of("wrong"), version(), keeper);
            post("兰苑");
            assertThat(postman.round()).isZero();
            assertThat(mail.standing().troubled().get(0).trouble()).contains("535");
            assertThat(office.post("/mail/trial", Map.of("to", "somebody@example.org"))
                            .body())
                    .contains("服务器没有接收", "535", "somebody@example.org");
        } finally {
            server.stop();
        }
    }

    @Test
    void aDayIsPutIntoOneMailInTheMorning() throws MessagingException, IOException {
        mail.wish(new Wish(Optional.of("reader@example.org"), Pace.DAILY), reader);
        Instant evening = Instant.parse("2026-11-23T12:00:00Z");
        SERVER.storage().change(handle -> {
            for (String estate : List.of("甲苑", "乙苑")) {
                new Outbox().post(handle, Set.of(reader.accountOrRefuse()), words(estate), "/assessments/1", evening);
            }
        });
        GreenMail server = started();
        try {
            assertThat(postman.round(evening.plus(Duration.ofHours(1)))).isZero();
            assertThat(postman.round(Instant.parse("2026-11-24T00:00:00Z"))).isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("红评：2 条消息");
            assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("甲苑", "乙苑");
        } finally {
            server.stop();
        }
    }

    @Test
    void whoWantsNoneGetsNoneAndNothingIsWrittenWhileMailIsOff() {
        mail.wish(new Wish(Optional.of("reader@example.org"), Pace.NONE), reader);
        post("甲苑");
        assertThat(mail.standing().waiting()).isZero();
        mail.wish(new Wish(Optional.of("reader@example.org"), Pace.EACH), reader);
        MailServer off = server(Optional.of(USER), "office@example.org");
        mail.configure(
                new MailServer(
                        false, off.host(), off.port(), off.security(), off.userName(), off.sender(), off.site(), 0),
                Optional.empty(),
                version(),
                keeper);
        post("乙苑");
        assertThat(mail.standing().waiting()).isZero();
    }

    @Test
    void thePasswordIsKeptApartAndNeverShown() throws IOException {
        assertThat(office.get("/mail").body()).contains("已存有密码").doesNotContain(PASSWORD);
        assertThat(office.get("/api/v1/mail").body())
                .contains("\"hasPassword\":true")
                .doesNotContain(PASSWORD);
        Path file = HOME.resolve("mail-password");
        assertThat(Files.readString(file)).isEqualTo(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        configure(Optional.empty(), "office@example.org");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCannotBeRightIsRefusedAtItsFieldAndKept() {
        office.get("/mail");
        var form = Map.of(
                "host",
                "mail.example.org",
                "port",
                "99999",
                "security",
                "TLS",
                "sender",
                "no address",
                "site",
                "ftp:x");
        assertThat(office.post("/mail", form).body()).contains("mail.example.org", "99999", "ftp:x", "应为网址");
        assertThatThrownBy(() -> configure(Optional.of(USER), "two@example.org, more@example.org"))
                .isInstanceOf(org.hongping.core.web.Invalid.class);
        TestClient own = SERVER.client("reader");
        own.get("/account/mail");
        assertThat(own.post("/account/mail", Map.of("address", "", "pace", "EACH"))
                        .body())
                .contains("要接收邮件，请填写邮箱");
        assertThat(own.post("/account/mail", Map.of("address", "a@b\nBcc: c@d", "pace", "EACH"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(own.put("/api/v1/account/mail", "{\"address\":\"new@example.org\",\"pace\":\"DAILY\"}")
                        .body())
                .contains("new@example.org", "DAILY");
        assertThat(own.get("/api/v1/account/mail").body()).contains("DAILY");
        assertThat(own.withHeader("Accept-Language", "en").get("/account/mail").body())
                .contains("One mail each morning");
    }

    private void post(String estate) {
        SERVER.storage()
                .change(handle -> new Outbox()
                        .post(
                                handle,
                                Set.of(reader.accountOrRefuse()),
                                words(estate),
                                "/assessments/1",
                                SERVER.storage().clock().now(handle)));
    }

    private static StoredMessage words(String estate) {
        return StoredMessage.of(Message.of("news.told.assigned", "示例活动", estate));
    }

    private void configure(Optional<String> userName, String sender) {
        mail.configure(server(userName, sender), userName.map(name -> PASSWORD), version(), keeper);
    }

    private Version version() {
        return new Version(mail.server().map(MailServer::version).orElse(0L));
    }

    private static MailServer server(Optional<String> userName, String sender) {
        Optional<String> site = Optional.of("http://10.0.0.5:8080");
        return new MailServer(true, "127.0.0.1", SETUP.getPort(), Security.NONE, userName, sender, site, 0);
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(SETUP);
        server.setUser("office@example.org", USER, PASSWORD);
        server.start();
        return server;
    }

    private static AccountId account(Visitor visitor) {
        return new AccountId(visitor.accountOrRefuse());
    }

    private static ServerSetup setup() {
        try (ServerSocket free = new ServerSocket(0)) {
            return new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hongping-mail-");
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Takes letters of other tests away. */
    interface MailSweep {
        @org.jdbi.v3.sqlobject.statement.SqlUpdate("delete from mail_letter")
        void empty();

        @org.jdbi.v3.sqlobject.statement.SqlUpdate("update mail_letter set sent_at = null")
        void forget();
    }
}
