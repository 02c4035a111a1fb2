package org.hongping.core.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** What a password must be: long enough, and none of those that are tried first. No mixture of characters is asked for. */
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int SHORTEST_NAME_TO_LOOK_FOR = 4;
    private static final int FEWEST_DIFFERENT_CHARACTERS = 4;
    private static final String COMMONEST = "commonest-passwords.txt";

    private final Set<String> commonest = commonest();

    /** @throws Invalid if the password breaks a rule */
    void check(Password password, SignInName name) {
        Optional<Message> broken = broken(password, name);
        if (broken.isPresent()) {
            throw new Invalid("password", broken.get());
        }
    }

    private Optional<Message> broken(Password password, SignInName name) {
        String folded = password.text().toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(Message.of("security.password-short", String.valueOf(SHORTEST)));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Message.of("security.password-long", String.valueOf(LONGEST)));
        }
        if (name.text().length() >= SHORTEST_NAME_TO_LOOK_FOR && folded.contains(name.text())) {
            return Optional.of(Message.of("security.password-holds-name"));
        }
        if (commonest.contains(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
            return Optional.of(Message.of("security.password-common"));
        }
        return Optional.empty();
    }

    private static Set<String> commonest() {
        try (InputStream list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(COMMONEST))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
