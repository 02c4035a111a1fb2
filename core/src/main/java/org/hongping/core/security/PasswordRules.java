package org.hongping.core.security;

import java.util.Locale;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** What a password must be: long enough, mixed if the profile asks for it, and none of those that are tried first. */
final class PasswordRules {
    private static final int LONGEST = 200;
    private static final int SHORTEST_NAME_TO_LOOK_FOR = 4;
    private static final int FEWEST_DIFFERENT_CHARACTERS = 4;

    /** @throws Invalid if the password breaks a rule */
    void check(Password password, SignInName name, PasswordPolicy policy) {
        Optional<Message> broken = broken(password, name, policy);
        if (broken.isPresent()) {
            throw new Invalid("password", broken.get());
        }
    }

    /** Returns which rule a password breaks, if it breaks one. */
    Optional<Message> broken(Password password, SignInName name, PasswordPolicy policy) {
        String folded = password.text().toLowerCase(Locale.ROOT);
        if (password.length() < policy.shortest()) {
            return Optional.of(Message.of("security.password-short", String.valueOf(policy.shortest())));
        }
        if (kinds(password) < policy.kinds()) {
            return Optional.of(Message.of("security.password-kinds", String.valueOf(policy.kinds())));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Message.of("security.password-long", String.valueOf(LONGEST)));
        }
        if (name.text().length() >= SHORTEST_NAME_TO_LOOK_FOR && folded.contains(name.text())) {
            return Optional.of(Message.of("security.password-holds-name"));
        }
        if (CommonPasswords.hold(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
            return Optional.of(Message.of("security.password-common"));
        }
        return Optional.empty();
    }

    private static long kinds(Password password) {
        return password.text()
                .codePoints()
                .mapToObj(PasswordRules::kind)
                .distinct()
                .count();
    }

    private static String kind(int character) {
        if (character >= '0' && character <= '9') {
            return "figure";
        }
        if (character >= 'a' && character <= 'z') {
            return "small";
        }
        return character >= 'A' && character <= 'Z' ? "capital" : "other";
    }
}
