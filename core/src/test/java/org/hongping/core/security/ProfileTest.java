package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hongping.core.security.SecurityFixture.OFFICE;
import static org.hongping.core.security.SecurityFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileTest {
    private static final Password MIXED = new Password("Correct horse 7");

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private SecurityFixture house;
    private ProfileService profiles;
    private Account keeper;

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        profiles = house.security.profiles();
        keeper = house.added("keeper", Role.ADMINISTRATOR, Role.ORGANISER);
    }

    @Test
    void inAnOfficeOneAdministratorIsAllThreeAndMoreBeside() {
        assertThat(house.signIn("keeper").signedIn().standing().roles())
                .containsExactlyInAnyOrder(
                        Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.ORGANISER);
    }

    @Test
    void gradedProtectionIsRefusedUntilThreePeopleAreThreeAdministrators() {
        assertThat(profiles.hindrances(Profile.MLPS3).stream().map(Message::key))
                .containsExactly(
                        "profile.nobody-is", "profile.nobody-is", "profile.nobody-is", "profile.too-many-hats");
        SignedIn who = house.signIn("keeper").signedIn();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> profiles.change(who, Profile.MLPS3, PASSWORD, new Version(0)));

        threeAdministrators();

        assertThat(profiles.hindrances(Profile.MLPS3)).isEmpty();
        SignedIn system = house.signIn("system").signedIn();
        profiles.change(system, Profile.MLPS3, PASSWORD, new Version(0));
        assertThat(profiles.policy()).isEqualTo(SecurityPolicy.MLPS3);
        assertThat(house.actions()).startsWith("office.profile-changed");
    }

    @Test
    void aChangeTakesThePasswordAndTheVersionThatWasSeen() {
        SignedIn who = house.signIn("keeper").signedIn();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profiles.change(who, Profile.ASVS, SecurityFixture.WRONG, new Version(0)));
        profiles.change(who, Profile.ASVS, PASSWORD, new Version(0));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> profiles.change(who, Profile.OFFICE, PASSWORD, new Version(0)));
        assertThat(profiles.policy().profile()).isEqualTo(Profile.ASVS);
    }

    @Test
    void aSecondLookAtTheDatabaseKnowsTheChoice() {
        house.profile(Profile.ASVS);

        assertThat(SecurityFixture.over(database.storage())
                        .security
                        .profiles()
                        .policy()
                        .profile())
                .isEqualTo(Profile.ASVS);
    }

    @Test
    void theDemonstrationKeepsItsProfile() {
        SecurityFixture demonstration = SecurityFixture.ofDemonstration(database.storage());

        assertThat(demonstration.security.profiles().hindrances(Profile.ASVS))
                .extracting(Message::key)
                .containsExactly("profile.not-in-demonstration");
    }

    @Test
    void whoLacksASecondFactorHoldsNoRoleUntilItIsThere() {
        NewSession session = house.signIn("keeper");
        house.profile(Profile.ASVS);

        Standing before = house.sessions.find(session.token()).orElseThrow().standing();
        house.authenticator("keeper");

        assertThat(before).isEqualTo(new Standing(Optional.of(Duty.ADD_SECOND_FACTOR), Set.of()));
        assertThat(house.accounts.get(keeper.id()).secondFactor()).isTrue();
    }

    @Test
    void sessionsGoByTheNewTermsAtOnce() {
        NewSession session = house.signIn("keeper");
        house.clock.advance(Duration.ofMinutes(61));
        assertThat(house.sessions.find(session.token())).isPresent();
        house.clock.advance(Duration.ofMinutes(61));

        house.profile(Profile.ASVS);

        assertThat(house.sessions.find(session.token())).isEmpty();
    }

    @Test
    void administratorsApartHoldOneHatEach() {
        threeAdministrators();
        house.profile(Profile.MLPS3);

        assertThat(SecurityPolicy.MLPS3.clash(Set.of(Role.ADMINISTRATOR, Role.AUDITOR)))
                .isPresent();
        assertThat(SecurityPolicy.MLPS3.clash(Set.of(Role.AUDITOR, Role.ASSESSOR)))
                .isPresent();
        assertThat(SecurityPolicy.MLPS3.clash(Set.of(Role.ORGANISER, Role.ASSESSOR)))
                .isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> house.accounts.add(
                        Actor.CONSOLE, SecurityFixture.newAccount("both", false, Role.AUDITOR, Role.ORGANISER), MIXED))
                .matches(refused -> refused.fields().containsKey("roles"));
    }

    @Test
    void theLastOfEachAdministratorStays() {
        threeAdministrators();
        house.profile(Profile.MLPS3);
        AccountId auditor =
                house.accounts.named(SignInName.of("auditor")).orElseThrow().id();

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> house.accounts.disable(Actor.CONSOLE, auditor));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> house.security
                        .rights()
                        .change(
                                Actor.CONSOLE,
                                auditor,
                                Set.of(Role.ASSESSOR),
                                Optional.empty(),
                                house.accounts.get(auditor).rights()));
    }

    @Test
    void whatTheSystemAdministratorHandsOutWaitsForTheSecurityAdministrator() {
        threeAdministrators();
        house.profile(Profile.MLPS3);
        NewAccount wanted = SecurityFixture.newAccount("newcomer", false, Role.ORGANISER);
        PasswordHash hash = house.accounts.hashed(wanted, MIXED);
        Account handedOut =
                database.storage().write(handle -> house.accounts.handOut(handle, Actor.CONSOLE, wanted, hash, true));

        assertThat(house.security.rights().waiting()).extracting(Account::id).containsExactly(handedOut.id());
        assertThat(dutyWithOwnPassword(handedOut)).contains(Duty.AWAIT_RIGHTS);
        assertThat(house.security.rights().confirm(Actor.CONSOLE, List.of(handedOut.id())))
                .isEqualTo(1);

        assertThat(house.security.rights().waiting()).isEmpty();
        assertThat(dutyWithOwnPassword(handedOut)).contains(Duty.ADD_SECOND_FACTOR);
        assertThat(house.security.rights().confirm(Actor.CONSOLE, List.of(handedOut.id())))
                .isZero();
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> house.security
                        .rights()
                        .change(
                                Actor.of(keeper.id()),
                                keeper.id(),
                                Set.of(Role.AUDITOR),
                                Optional.empty(),
                                keeper.rights()));
    }

    @Test
    void gradedProtectionAsksForMixedPasswordsThatAreNewAndRenewed() {
        house.profile(Profile.MLPS3);
        Account clerk =
                house.accounts.add(Actor.CONSOLE, SecurityFixture.newAccount("clerk", false, Role.ASSESSOR), MIXED);
        SignedIn who = house.signIn("clerk", MIXED, OFFICE).signedIn();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> house.accounts.changePassword(who, MIXED, new Password("correct horses")))
                .matches(refused -> refused.fields().get("password").key().equals("security.password-kinds"));
        house.accounts.changePassword(who, MIXED, new Password("Another horse 8"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> house.accounts.changePassword(who, new Password("Another horse 8"), MIXED))
                .matches(refused -> refused.fields().get("password").key().equals("security.password-again"));

        house.clock.advance(Duration.ofDays(90));
        assertThat(SecurityPolicy.MLPS3.duty(
                        house.accounts.get(clerk.id()), database.storage().read(house.clock::now)))
                .contains(Duty.CHOOSE_PASSWORD);
        assertThat(SecurityPolicy.OFFICE.duty(
                        house.accounts.get(clerk.id()), database.storage().read(house.clock::now)))
                .isEmpty();
    }

    @Test
    void anInitialPasswordEndsUnusedAfterTwoWeeks() {
        house.profile(Profile.ASVS);
        Password initial = house.accounts.handOutPassword(Actor.CONSOLE, keeper.id());
        house.clock.advance(Duration.ofDays(13));
        assertThat(house.signIn("keeper", initial, OFFICE)).isNotNull();

        house.clock.advance(Duration.ofDays(1));

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> house.signIn("keeper", initial, OFFICE))
                .matches(refused -> refused.detail().key().equals("security.initial-too-old"));
    }

    @Test
    void everyProfileStandsInTheTable() {
        assertThat(PolicyTable.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells()).hasSize(Profile.values().length));
    }

    private Optional<Duty> dutyWithOwnPassword(Account account) {
        Account known = house.accounts.get(account.id());
        Account own = new Account(
                known.id(),
                known.signInName(),
                known.displayName(),
                known.organisation(),
                known.roles(),
                known.areaId(),
                known.locale(),
                known.shortcuts(),
                known.enabled(),
                known.demonstration(),
                false,
                known.created(),
                known.passwordSet(),
                known.secondFactor(),
                known.rightsWaiting());
        return profiles.policy().duty(own, database.storage().read(house.clock::now));
    }

    private void threeAdministrators() {
        house.added("system", Role.ADMINISTRATOR);
        house.added("security", Role.SECURITY_ADMINISTRATOR);
        house.added("auditor", Role.AUDITOR);
        house.security
                .rights()
                .change(Actor.CONSOLE, keeper.id(), Set.of(Role.ORGANISER), Optional.empty(), keeper.rights());
    }
}
