package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hongping.core.security.SecurityFixture.ELSEWHERE;
import static org.hongping.core.security.SecurityFixture.OFFICE;
import static org.hongping.core.security.SecurityFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Chain;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondFactorTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private SecurityFixture house;
    private Account account;
    private String secret;

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        account = house.added("wangfang", Role.ASSESSOR);
        secret = house.authenticator("wangfang");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        CodeAsked asked = passwordTyped(Optional.empty());

        assertThat(asked.status()).isEqualTo(401);
        assertThat(house.sessions.find(asked.token())).isEmpty();
        assertThat(house.security.visitors().ofBearer(asked.token())).isEmpty();
    }

    @Test
    void passwordAndCodeOpenASession() {
        NewSession session = codeTyped(passwordTyped(Optional.empty()), house.code(secret, 0));

        assertThat(house.sessions.find(session.token())).contains(session.signedIn());
        assertThat(session.signedIn().standing().roles()).containsExactly(Role.ASSESSOR);
    }

    @Test
    void figuresMayBeWideAndParted() {
        String code = house.code(secret, 0);
        String wide = code.substring(0, 3)
                        .chars()
                        .mapToObj(each -> String.valueOf((char) (each - '0' + '０')))
                        .reduce("", String::concat)
                + " " + code.substring(3);

        assertThat(codeTyped(passwordTyped(Optional.empty()), wide)).isNotNull();
    }

    @Test
    void aCodeOpensOnceOnly() {
        String code = house.code(secret, 0);
        codeTyped(passwordTyped(Optional.empty()), code);

        SignInRefused refused = refused(passwordTyped(Optional.empty()), code);

        assertThat(refused.detail().key()).isEqualTo("security.wrong-code");
        assertThat(refused.startsAgain()).isFalse();
    }

    @Test
    void aCodeBeforeOneThatWasUsedIsWorthlessToo() {
        codeTyped(passwordTyped(Optional.empty()), house.code(secret, 1));

        assertThat(refused(passwordTyped(Optional.empty()), house.code(secret, 0)))
                .isNotNull();
    }

    @Test
    void afterFiveWrongCodesThePasswordIsAskedAgain() {
        house.clock.advance(Duration.ofMinutes(1));
        CodeAsked asked = passwordTyped(Optional.empty());
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(refused(asked, "000000").startsAgain()).isFalse();
        }
        refused(asked, "000000");
        house.clock.advance(Duration.ofMinutes(1));

        assertThat(refused(asked, house.code(secret, 0)).startsAgain()).isTrue();
        assertThat(codeTyped(passwordTyped(Optional.empty()), house.code(secret, 0)))
                .isNotNull();
    }

    @Test
    void wrongCodesSlowDownLikeWrongPasswordsButNotAKnownBrowser() {
        String device = codeTyped(passwordTyped(Optional.empty()), house.code(secret, 0))
                .device();
        house.clock.advance(Duration.ofSeconds(30));
        for (int attempt = 0; attempt < 5; attempt++) {
            refusedFrom(ELSEWHERE, passwordTyped(ELSEWHERE, Optional.empty()), "000000");
        }

        assertThat(catchThrowableOfType(
                                TooManyAttempts.class,
                                () -> house.accounts.signInWithCode(new CodeSignIn(
                                        passwordTyped(ELSEWHERE, Optional.empty())
                                                .token(),
                                        house.code(secret, 0),
                                        ELSEWHERE,
                                        Optional.empty())))
                        .seconds())
                .isEqualTo(1);
        assertThat(house.accounts.signInWithCode(new CodeSignIn(
                        passwordTyped(Optional.of(device)).token(),
                        house.code(secret, 0),
                        OFFICE,
                        Optional.of(device))))
                .isNotNull();
    }

    @Test
    void theCodeHasToComeWithinFiveMinutes() {
        CodeAsked asked = passwordTyped(Optional.empty());
        house.clock.advance(Duration.ofMinutes(5));

        assertThat(refused(asked, house.code(secret, 0)).startsAgain()).isTrue();
    }

    @Test
    void aResetPasswordEndsASignInHalfDone() {
        CodeAsked asked = passwordTyped(Optional.empty());
        house.accounts.handOutPassword(Actor.CONSOLE, account.id());

        assertThat(refused(asked, house.code(secret, 0)).startsAgain()).isTrue();
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        SignedIn who = codeTyped(passwordTyped(Optional.empty()), house.code(secret, 0))
                .signedIn();
        house.clock.advance(Duration.ofSeconds(30));
        List<String> codes = house.security.authenticators().renewRecoveryCodes(who, house.code(secret, 0));

        NewSession session =
                codeTyped(passwordTyped(Optional.empty()), codes.get(3).toLowerCase(Locale.ROOT));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(house.security.authenticators().of(session.signedIn()).recoveryLeft())
                .isEqualTo(9);
        assertThat(refused(passwordTyped(Optional.empty()), codes.get(3))).isNotNull();
        assertThat(house.actions()).contains("account.recovery-code-used");
    }

    @Test
    void whoLostEverythingIsHelpedByTheLevelAbove() {
        codeTyped(passwordTyped(Optional.empty()), house.code(secret, 0));

        assertThat(house.security.authenticators().reset(Actor.CONSOLE, account.id()))
                .isTrue();

        assertThat(house.sessions.of(account.id())).isEmpty();
        assertThat(house.signIn("wangfang")).isNotNull();
        assertThat(house.security.authenticators().reset(Actor.CONSOLE, account.id()))
                .isFalse();
    }

    @Test
    void itIsTakenIntoUseByACodeOfItOnlyAndEndsOtherSessions() {
        house.added("lina", Role.ASSESSOR);
        NewSession elsewhere = house.signIn("lina");
        SignedIn who = house.signIn("lina").signedIn();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> house.security.authenticators().begin(who, SecurityFixture.WRONG));
        house.security.authenticators().begin(who, PASSWORD);
        String begun =
                house.security.authenticators().of(who).begun().orElseThrow().secret();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> house.security.authenticators().confirm(who, "000000"));
        assertThat(house.signIn("lina")).as("not in use before it is confirmed").isNotNull();
        assertThat(house.security.authenticators().confirm(who, house.code(begun, 0)))
                .hasSize(10);

        assertThat(house.sessions.find(elsewhere.token())).isEmpty();
        assertThatExceptionOfType(CodeAsked.class).isThrownBy(() -> house.signIn("lina"));
    }

    @Test
    void neitherSecretNorRecoveryCodesCanBeReadFromTheTrail() {
        assertThat(house.audit.before(Chain.INSTALLATION, Long.MAX_VALUE, 50))
                .noneMatch(row -> row.payload().map(Object::toString).orElse("").contains(secret));
    }

    private CodeAsked passwordTyped(Optional<String> device) {
        return passwordTyped(OFFICE, device);
    }

    private CodeAsked passwordTyped(Origin origin, Optional<String> device) {
        return catchThrowableOfType(
                CodeAsked.class, () -> house.accounts.signIn(new SignIn("wangfang", PASSWORD, origin, device)));
    }

    private NewSession codeTyped(CodeAsked asked, String code) {
        return house.accounts.signInWithCode(new CodeSignIn(asked.token(), code, OFFICE, Optional.empty()));
    }

    private SignInRefused refused(CodeAsked asked, String code) {
        return refusedFrom(OFFICE, asked, code);
    }

    private SignInRefused refusedFrom(Origin origin, CodeAsked asked, String code) {
        return catchThrowableOfType(
                SignInRefused.class,
                () -> house.accounts.signInWithCode(new CodeSignIn(asked.token(), code, origin, Optional.empty())));
    }
}
