package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hongping.core.security.SecurityFixture.ELSEWHERE;
import static org.hongping.core.security.SecurityFixture.OFFICE;
import static org.hongping.core.security.SecurityFixture.PASSWORD;
import static org.hongping.core.security.SecurityFixture.WRONG;

import java.util.Locale;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccountServiceTest {
    private static final Password NEXT = new Password("another horse");

    @RegisterExtension
    final StorageExtension database;

    private SecurityFixture house;

    AccountServiceTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
    }

    @Test
    void anAddedAccountIsFoundByIdAndName() {
        Account account = house.added("Wangfang", Role.ASSESSOR, Role.APPLICANT);

        assertThat(house.accounts.get(account.id())).isEqualTo(account);
        assertThat(house.accounts.named(SignInName.of("WANGFANG"))).contains(account);
        assertThat(house.accounts.all()).containsExactly(account);
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.APPLICANT, Role.ASSESSOR);
    }

    @Test
    void aTakenNameIsRefused() {
        house.added("wangfang");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> house.added("WangFang"));
        assertThat(house.accounts.all()).hasSize(1);
    }

    @Test
    void aPoorPasswordIsRefusedUnlessForADemonstration() {
        Password poor = new Password("demo");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> house.accounts.add(Actor.CONSOLE, SecurityFixture.newAccount("wangfang", false), poor));
        assertThat(house.accounts.add(Actor.CONSOLE, SecurityFixture.newAccount("demo", true), poor))
                .matches(Account::demonstration);
    }

    @Test
    void anAccountIsNobodysCondition() {
        assertThatIllegalArgumentException().isThrownBy(() -> house.added("wangfang", Role.ANYONE));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> house.accounts.get(new AccountId("nobody")));
    }

    @Test
    void aChangedPasswordCountsFromThenOnAndEndsOtherSessions() {
        house.added("wangfang");
        NewSession other = house.signIn("wangfang");
        NewSession mine = house.signIn("wangfang");

        house.accounts.changePassword(mine.signedIn(), PASSWORD, NEXT);

        assertThat(house.sessions.find(mine.token())).isPresent();
        assertThat(house.sessions.find(other.token())).isEmpty();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIn("wangfang"));
        assertThat(house.signIn("wangfang", NEXT, OFFICE)).isNotNull();
    }

    @Test
    void aWrongCurrentPasswordChangesNothingAndIsSlowedDown() {
        house.added("wangfang");
        SignedIn mine = house.signIn("wangfang").signedIn();

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> house.accounts.changePassword(mine, WRONG, NEXT));
        }
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> house.accounts.changePassword(mine, PASSWORD, NEXT));
        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void aResetPasswordEndsAllSessions() {
        Account account = house.added("wangfang");
        NewSession mine = house.signIn("wangfang");

        house.accounts.resetPassword(Actor.CONSOLE, account.id(), NEXT);

        assertThat(house.sessions.find(mine.token())).isEmpty();
        assertThat(house.signIn("wangfang", NEXT, OFFICE)).isNotNull();
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndBackWhenUnlocked() {
        Account account = house.added("wangfang");
        NewSession mine = house.signIn("wangfang");

        house.accounts.disable(Actor.CONSOLE, account.id());

        assertThat(house.sessions.find(mine.token())).isEmpty();
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> house.signIn("wangfang"))
                .matches(refused -> refused.detail().key().equals("security.disabled"));

        house.accounts.unlock(Actor.CONSOLE, account.id());

        assertThat(house.signIn("wangfang")).isNotNull();
    }

    @Test
    void theLastAdministratorStays() {
        Account first = house.added("first", Role.ADMINISTRATOR);
        Account second = house.added("second", Role.ADMINISTRATOR);

        house.accounts.disable(Actor.CONSOLE, first.id());

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> house.accounts.disable(Actor.CONSOLE, second.id()));
    }

    @Test
    void preferencesAreKept() {
        Account account = house.added("wangfang");

        house.accounts.prefer(account.id(), Optional.of(Locale.ENGLISH), false);

        assertThat(house.accounts.get(account.id()))
                .matches(changed -> changed.locale().equals(Optional.of(Locale.ENGLISH)))
                .matches(changed -> !changed.shortcuts());
    }

    @Test
    void everyChangeStandsInTheTrail() {
        Account account = house.added("wangfang");
        house.signIn("wangfang");
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIn("wangfang", WRONG, ELSEWHERE));
        house.accounts.resetPassword(Actor.CONSOLE, account.id(), NEXT);
        house.accounts.disable(Actor.CONSOLE, account.id());
        house.accounts.unlock(Actor.CONSOLE, account.id());

        assertThat(house.actions())
                .containsExactly(
                        "account.unlocked",
                        "account.disabled",
                        "account.password-reset",
                        "account.sign-in-refused",
                        "account.signed-in",
                        "account.added");
        assertThat(house.audit.verify()).isEmpty();
    }
}
