package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hongping.core.audit.Actor;
import org.hongping.core.security.Argon2Cost;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of tests hash cheaply; the one that is served does not. */
class PasswordCostTest {
    private static final String ADVISED = "$argon2id$v=19$m=19456,t=2,p=1$";

    @TempDir
    Path home;

    @Test
    void theServerHashesAsAdvised() {
        assertThat(hashOfANewAccount(Settings.from(environment()))).startsWith(ADVISED);
    }

    @Test
    void theDemonstrationIsDecidedLikewise() {
        Settings settings = Settings.from(environment());

        assertThat(settings.at(home, true).on(80).security().cost()).isEqualTo(Argon2Cost.ADVISED);
        assertThat(settings.at(home, true).security().demonstration()).isTrue();
    }

    @Test
    void serversOfTestsDoNot() {
        assertThat(hashOfANewAccount(CheapPasswords.from(environment()))).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    }

    private Map<String, String> environment() {
        return Map.of("PORT", "0", "HONGPING_HOME", home.toString());
    }

    private static String hashOfANewAccount(Settings settings) {
        AtomicReference<App> started = new AtomicReference<>();
        try (Installation installation = Installation.start(settings, Optional.empty(), started::set)) {
            assertThat(installation.port()).isPositive();
            Services services = started.get().services();
            services.security()
                    .accounts()
                    .add(
                            Actor.CONSOLE,
                            new NewAccount(SignInName.of("clerk"), "王芳", "", Set.of(Role.AUDITOR), false),
                            new Password("correct horse"));
            return services.storage()
                    .read(handle -> handle.createQuery("select password_hash from account")
                            .mapTo(String.class)
                            .one());
        }
    }
}
