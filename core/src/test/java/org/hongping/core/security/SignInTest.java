package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hongping.core.security.SecurityFixture.ELSEWHERE;
import static org.hongping.core.security.SecurityFixture.OFFICE;
import static org.hongping.core.security.SecurityFixture.PASSWORD;
import static org.hongping.core.security.SecurityFixture.WRONG;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private SecurityFixture house;

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        house.added("wangfang");
    }

    @Test
    void theRightPasswordOpensASession() {
        NewSession session = house.signIn(" WangFang ");

        assertThat(session.token()).hasSize(43);
        assertThat(house.sessions.find(session.token())).contains(session.signedIn());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        SignInRefused wrong = refusal("wangfang");
        SignInRefused unknown = refusal("nobody");

        assertThat(wrong.detail()).isEqualTo(unknown.detail());
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void theFifthFailureMakesTheNextAttemptWaitLongerAndLonger() {
        fail(5, OFFICE);

        assertThat(waiting(OFFICE)).isEqualTo(1);
        assertThat(waiting(OFFICE)).isEqualTo(1);

        house.clock.advance(Duration.ofSeconds(1));
        fail(1, OFFICE);
        assertThat(waiting(OFFICE)).isEqualTo(2);
    }

    @Test
    void theRightPasswordIsRefusedWhileWaitingToo() {
        fail(5, OFFICE);

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> house.signIn("wangfang"));

        house.clock.advance(Duration.ofSeconds(1));
        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void oneWhoSignsInStartsAnew() {
        fail(4, OFFICE);
        house.signIn("wangfang");
        fail(4, OFFICE);

        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void aGuesserElsewhereDoesNotHoldUpTheOffice() {
        failEagerly(200, ELSEWHERE);

        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void guessersFromEverywhereHoldUpStrangersForHalfAMinuteAndKnownBrowsersNotAtAll() {
        String device = house.signIn("wangfang").device();
        for (int network = 0; network < 60; network++) {
            failEagerly(2, new Origin("10.1.0." + network, "bot"));
        }

        assertThat(waiting(OFFICE)).isBetween(1L, 30L);
        assertThat(house.accounts.signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.of(device))))
                .isNotNull();
    }

    @Test
    void aThousandGuessesFromEverywhereNeitherLetInNorKeepOutWhoIsKnown() {
        String device = house.signIn("wangfang").device();
        long looked = 0;
        for (int guess = 0; guess < 1000; guess++) {
            Origin origin = new Origin("10.1." + guess % 50 + "." + guess % 7, "bot");
            Rejected refusal = catchThrowableOfType(Rejected.class, () -> house.signIn("wangfang", WRONG, origin));
            looked += refusal instanceof SignInRefused ? 1 : 0;
            house.clock.advance(Duration.ofMillis(600));
        }

        assertThat(looked).as("passwords that were tried in ten minutes").isLessThan(60);
        assertThat(house.accounts.signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.of(device))))
                .isNotNull();
        assertThat(waiting(OFFICE)).as("a stranger, at worst").isLessThanOrEqualTo(30);
    }

    @Test
    void gradedProtectionLocksOneGuesserOutForTenMinutesAndNobodyElse() {
        String device = house.signIn("wangfang").device();
        house.profile(Profile.MLPS3);
        fail(5, ELSEWHERE);

        assertThat(waiting(ELSEWHERE)).isEqualTo(600);
        assertThat(house.accounts.signIn(new SignIn("wangfang", PASSWORD, ELSEWHERE, Optional.of(device))))
                .isNotNull();
        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void aGuesserInTheSameOfficeDoesNotHoldUpAKnownBrowser() {
        String device = house.signIn("wangfang").device();
        failEagerly(300, OFFICE);

        NewSession again = house.accounts.signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.of(device)));

        assertThat(again.device()).isEqualTo(device);
    }

    @Test
    void aKnownBrowserIsKnownForItsAccountOnly() {
        house.added("lina");
        String device = house.signIn("lina").device();
        fail(5, OFFICE);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> house.accounts.signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.of(device))));
    }

    @Test
    void aKnownBrowserIsSlowedDownByItself() {
        String device = house.signIn("wangfang").device();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(
                            () -> house.accounts.signIn(new SignIn("wangfang", WRONG, OFFICE, Optional.of(device))));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> house.accounts.signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.of(device))));
    }

    @Test
    void failuresAreForgottenAfterHalfADay() {
        fail(5, OFFICE);
        house.clock.advance(Duration.ofHours(13));
        fail(4, OFFICE);

        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void anAdministratorUnlocksAtOnce() {
        fail(5, OFFICE);

        house.accounts.unlock(
                Actor.CONSOLE,
                house.accounts.named(SignInName.of("wangfang")).orElseThrow().id());

        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void guessesAtTheSameMomentGainNothing() throws Exception {
        var guessers = Executors.newFixedThreadPool(20);
        var looked = new AtomicInteger();
        var guesses = IntStream.range(0, 20)
                .mapToObj(guess -> guessers.submit(() -> {
                    Rejected refusal =
                            catchThrowableOfType(Rejected.class, () -> house.signIn("wangfang", WRONG, OFFICE));
                    looked.addAndGet(refusal instanceof SignInRefused ? 1 : 0);
                }))
                .toList();
        for (var guess : guesses) {
            guess.get();
        }
        guessers.shutdown();

        assertThat(looked).hasValue(5);
    }

    @Test
    void everybodysPasswordIsRefusedOutsideADemonstration() {
        house.accounts.add(Actor.CONSOLE, SecurityFixture.newAccount("demo", true), new Password("demo"));

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> house.signIn("demo", new Password("demo"), OFFICE))
                .matches(refused -> refused.detail().key().equals("security.demonstration"));
    }

    @Test
    void aDemonstrationsSessionIsWorthlessOutsideIt() {
        SecurityFixture demonstration = SecurityFixture.ofDemonstration(database.storage());
        demonstration.accounts.add(Actor.CONSOLE, SecurityFixture.newAccount("demo", true), new Password("demo"));

        NewSession session = demonstration.signIn("demo", new Password("demo"), OFFICE);

        assertThat(demonstration.sessions.find(session.token())).isPresent();
        assertThat(house.sessions.find(session.token())).isEmpty();
    }

    @Test
    void anOldHashIsRenewedWhenItsPasswordIsTyped() {
        var dearer = new Security(
                database.storage(), house.clock, house.audit, new SecuritySetting(new Argon2Cost(128, 1, 1), false));

        dearer.accounts().signIn(new SignIn("wangfang", PASSWORD, OFFICE, Optional.empty()));

        assertThat(storedHash()).contains("m=128");
        assertThat(house.signIn("wangfang")).isNotNull();
    }

    private String storedHash() {
        return database.storage()
                .read(handle -> handle.createQuery("select password_hash from account")
                        .mapTo(String.class)
                        .one());
    }

    private void fail(int times, Origin origin) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIn("wangfang", WRONG, origin));
        }
    }

    /** Fails as often as it is let, and does not mind being told to wait. */
    private void failEagerly(int times, Origin origin) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(catchThrowableOfType(Rejected.class, () -> house.signIn("wangfang", WRONG, origin)))
                    .isNotNull();
        }
    }

    private long waiting(Origin origin) {
        return catchThrowableOfType(TooManyAttempts.class, () -> house.signIn("wangfang", WRONG, origin))
                .seconds();
    }

    private SignInRefused refusal(String name) {
        return catchThrowableOfType(SignInRefused.class, () -> house.signIn(name, WRONG, OFFICE));
    }
}
