package org.hongping.core.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** How strict the house is: which profile is in force, what stands in the way of another, and changing it. */
public final class ProfileService {
    private static final Subject ITSELF = Subject.of("office", "security-profile");

    private final SecurityParts parts;
    private final PasswordProof proof;

    ProfileService(SecurityParts parts) {
        this.parts = parts;
        this.proof = new PasswordProof(parts);
    }

    /** Returns the rules in force. */
    public SecurityPolicy policy() {
        return parts.policy();
    }

    /** Returns the choice somebody made; empty if nobody has. */
    public Optional<ChosenProfile> chosen() {
        return parts.storage().read(handle -> handle.attach(ProfileDao.class).chosen());
    }

    /** Returns what has to be done first before a profile can be in force; nothing if it can at once. */
    public List<Message> hindrances(Profile wanted) {
        return parts.storage().read(handle -> hindrances(handle, wanted));
    }

    private List<Message> hindrances(Handle handle, Profile wanted) {
        SecurityPolicy policy = SecurityPolicy.of(wanted);
        if (parts.setting().demonstration()) {
            return List.of(Message.of("profile.not-in-demonstration"));
        }
        if (!policy.apart()) {
            return List.of();
        }
        List<Account> enabled = handle.attach(AccountDao.class).all().stream()
                .filter(Account::enabled)
                .toList();
        List<Message> found = new ArrayList<>();
        for (Role keeper : List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            boolean there = enabled.stream()
                    .filter(account -> policy.clash(account.roles()).isEmpty())
                    .anyMatch(account -> account.is(keeper));
            if (!there) {
                found.add(Message.of("profile.nobody-is", keeper.word()));
            }
        }
        enabled.stream()
                .filter(account -> policy.clash(account.roles()).isPresent())
                .map(account ->
                        Message.of("profile.too-many-hats", account.signInName().text(), account.displayName()))
                .forEach(found::add);
        return found;
    }

    /**
     * Puts another profile in force, by somebody who says the password again.
     *
     * @throws Invalid if the password is wrong
     * @throws Conflict if something stands in the way
     * @throws org.hongping.core.web.Stale if somebody changed it in between
     */
    public void change(SignedIn who, Profile wanted, Password current, Version basedOn) {
        proof.mustKnow(who, current);
        parts.storage().change(handle -> {
            Optional<ChosenProfile> before = handle.attach(ProfileDao.class).chosen();
            basedOn.mustBe(new Version(before.map(ChosenProfile::version).orElse(0L)));
            hindrances(handle, wanted).stream().findFirst().ifPresent(hindrance -> {
                throw new Conflict(hindrance);
            });
            choose(handle, wanted, Actor.of(who.account().id()));
        });
        parts.profiles().changed();
    }

    /** Puts a profile in force inside somebody's unit of work; {@link #changed} has to be called when that stands. */
    public void choose(Handle handle, Profile wanted, Actor by) {
        ProfileDao profiles = handle.attach(ProfileDao.class);
        Optional<ChosenProfile> before = profiles.chosen();
        ChosenProfile after = new ChosenProfile(
                wanted,
                before.map(ChosenProfile::version).orElse(0L) + 1,
                parts.clock().now(handle));
        if (before.isPresent()) {
            profiles.update(after);
        } else {
            profiles.insert(after);
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(
                "before",
                before.map(ChosenProfile::profile).orElse(Profile.OFFICE).key());
        payload.put("after", wanted.key());
        parts.audit().record(handle, Chain.INSTALLATION, by, "office.profile-changed", ITSELF, JsonText.of(payload));
    }

    /** A choice inside somebody's unit of work stands now. */
    public void changed() {
        parts.profiles().changed();
    }
}
