package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.audit.Actor;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.evidence.EvidenceStore;
import org.hongping.core.evidence.PagePictures;
import org.hongping.core.security.Account;
import org.hongping.core.security.Origin;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignIn;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    private static final Visitor CLERK =
            new Visitor(Optional.of("clerk"), "王芳", Set.of(Role.APPLICANT), Optional.empty(), true, "");

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anAddedAccountCanSignIn() {
        int exit = run("correct horse\n", "user", "add", "Wangfang", "--display", "王芳", "--role", "organiser");

        assertThat(exit).isZero();
        assertThat(out).hasToString("Account wangfang was added" + System.lineSeparator());
        try (Services services = Services.open(settings())) {
            Account account = signIn(services, "correct horse");
            assertThat(account.displayName()).isEqualTo("王芳");
            assertThat(account.roles()).containsExactly(Role.ORGANISER);
        }
    }

    @Test
    void timeGoesOnAfterAClockThatHadRunAheadWasPutRight() {
        assertThat(run("", "clock")).isZero();
        try (Services services = Services.open(settings())) {
            services.storage()
                    .change(handle -> handle.execute("insert into audit_row (chain, sequence, moment, actor, action,"
                            + " subject, payload_hash, hash) values ('ahead', 1, '2126-01-01T00:00:00.000Z', '', '', '',"
                            + " '', '')"));
            services.storage()
                    .change(handle ->
                            handle.execute("insert into audit_head (chain, sequence, hash) values ('ahead', 1, '')"));
            assertThat(services.readiness().get(1).probe().get()).hasValue("time stands still at 2126-01-01T00:00:00Z");
            assertThat(services.storage().read(services.clock()::now)).isEqualTo("2126-01-01T00:00:00Z");
        }
        assertThat(run("", "clock")).isEqualTo(1);
        assertThat(out.toString()).contains("2126-01-01");
        assertThat(run("", "clock", "correct", "--ground", " ")).isEqualTo(2);

        assertThat(run("", "clock", "correct", "--ground", "主板电池更换")).isZero();

        assertThat(run("", "clock")).isZero();
        assertThat(run("", "clock", "correct", "--ground", "再来"))
                .as("once is enough")
                .isEqualTo(2);
        try (Services services = Services.open(settings())) {
            Instant now = Instant.now();
            assertThat(services.storage().read(services.clock()::now))
                    .isBetween(now.minusSeconds(60), now.plusSeconds(60));
            assertThat(services.storage().<Instant, RuntimeException>write(services.clock()::now))
                    .isBetween(now.minusSeconds(60), now.plusSeconds(60));
            assertThat(services.readiness().get(1).probe().get()).isEmpty();
            services.storage()
                    .change(handle -> handle.execute("insert into audit_row (chain, sequence, moment, actor, action,"
                            + " subject, payload_hash, hash) values ('ahead', 2, '2036-01-01T00:00:00.000Z', '', '', '',"
                            + " '', '')"));
            assertThat(services.storage().read(services.clock()::now))
                    .as("what is recorded after the correction holds time as ever")
                    .isEqualTo("2036-01-01T00:00:00Z");
        }
    }

    @Test
    void rolesMayBeRepeatedAndMustBeOnes() {
        assertThat(run("correct horse\n", "user", "add", "wangfang", "--role", "assessor", "--role", "APPLICANT"))
                .isZero();
        assertThat(run("correct horse\n", "user", "add", "lina", "--role", "anyone"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected one of");
    }

    @Test
    void aPoorPasswordIsRefusedWithItsReason() {
        assertThat(run("1234567890\n", "user", "add", "wangfang", "--role", "assessor"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("too common").doesNotContain("\tat ");
    }

    @Test
    void aPasswordIsNoArgument() {
        assertThat(run("", "user", "add", "wangfang", "correct horse", "--role", "assessor"))
                .isEqualTo(2);
        assertThat(run("", "user", "add", "wangfang", "--role", "assessor")).isEqualTo(2);
        assertThat(err.toString()).contains("No password was given");
    }

    @Test
    void aPasswordIsSet() {
        run("correct horse\n", "user", "add", "wangfang", "--role", "assessor");

        assertThat(run("another horse\n", "user", "passwd", "wangfang")).isZero();

        try (Services services = Services.open(settings())) {
            assertThat(signIn(services, "another horse")).isNotNull();
        }
    }

    @Test
    void aDisabledAccountIsUnlocked() {
        run("correct horse\n", "user", "add", "wangfang", "--role", "assessor");
        try (Services services = Services.open(settings())) {
            var accounts = services.security().accounts();
            accounts.disable(
                    Actor.CONSOLE,
                    accounts.named(SignInName.of("wangfang")).orElseThrow().id());
        }

        assertThat(run("", "user", "unlock", "wangfang")).isZero();

        try (Services services = Services.open(settings())) {
            assertThat(signIn(services, "correct horse")).isNotNull();
        }
    }

    @Test
    void anUnknownAccountIsNamed() {
        assertThat(run("correct horse\n", "user", "passwd", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("nobody");
    }

    @Test
    void aWholeHomeIsFoundWhole() {
        run("correct horse\n", "user", "add", "wangfang", "--role", "assessor");

        assertThat(run("", "check")).isZero();
        assertThat(out.toString()).contains("Database: whole", "Audit trail: whole");
    }

    @Test
    void everyFaultIsNamed() {
        run("correct horse\n", "user", "add", "wangfang", "--role", "assessor");
        try (Services services = Services.open(settings())) {
            services.storage().change(handle -> {
                handle.execute("update audit_row set actor = 'nobody'");
                handle.execute("update flyway_schema_history set checksum = 1 where version = '002'");
            });
        }

        assertThat(run("", "check")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Database: 1 faults", "Database script 002 (security) differs")
                .contains("Audit trail: 1 faults", "  - Audit chain installation: row 1 was changed");
    }

    @Test
    void oneFlippedByteOfEvidenceIsNamedAndArrivingFilesStay() throws IOException {
        byte[] letter = SampleFiles.pdf(1);
        String sha256 = storedEvidence(letter);
        Path stored = settings().evidence().resolve(sha256.substring(0, 2)).resolve(sha256);
        Path arriving = Files.writeString(
                Files.createDirectories(settings().evidence().resolve("arriving"))
                        .resolve("on-its-way"),
                "half");
        assertThat(run("", "check")).isZero();
        assertThat(out.toString()).contains("Evidence: whole");

        letter[letter.length / 2] ^= 1;
        Files.write(stored, letter);

        assertThat(run("", "check")).isEqualTo(1);
        assertThat(out.toString()).contains("Evidence: 1 faults", "The evidence file " + sha256 + " has changed");
        assertThat(arriving).hasContent("half");
    }

    @Test
    void aMissingDatabaseIsAFault() {
        assertThat(run("", "check")).isEqualTo(1);
        assertThat(out.toString()).startsWith("There is no database");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoDatabaseIsAFault() throws IOException {
        Files.writeString(settings().database(), "This is a letter, not a database. ".repeat(200));

        assertThat(run("", "check")).isEqualTo(1);
        assertThat(out.toString()).contains("cannot be opened");
    }

    @Test
    void everyCommandHelps() {
        for (List<String> command : List.of(List.of("user"), List.of("user", "add"), List.of("check"))) {
            String[] arguments =
                    Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
            assertThat(run("", arguments)).isZero();
        }
        assertThat(out.toString()).contains("--role", "hongping check");
    }

    private String storedEvidence(byte[] content) throws IOException {
        try (Services services = Services.open(settings())) {
            EvidenceStore store = new EvidenceStore(settings().evidence());
            EvidenceService evidence = new EvidenceService(
                    services.storage(), services.audit(), store, new PagePictures(home.resolve("pictures")), new Ids());
            return evidence.take("letter.pdf", new ByteArrayInputStream(content), CLERK)
                    .sha256();
        }
    }

    private static Account signIn(Services services, String password) {
        Origin origin = new Origin("127.0.0.1", "test");
        return services.security()
                .accounts()
                .signIn(new SignIn("wangfang", new Password(password), origin, Optional.empty()))
                .signedIn()
                .account();
    }

    private int run(String typed, String... arguments) {
        var passwords = PasswordInput.ofLines(new BufferedReader(new StringReader(typed)));
        return Main.commandLine(new Surroundings(environment(), passwords, Locale.ENGLISH))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Settings settings() {
        return Settings.from(environment());
    }

    private Map<String, String> environment() {
        return Map.of("HONGPING_HOME", home.toString());
    }
}
