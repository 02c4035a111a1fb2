package org.hongping.core.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Passwords that are tried first: 30,000 seen in the open, more than 11,000 of them of eight characters and more, and
 * those our own list knows of Chinese keyboards and offices. Read when the first password is chosen.
 */
final class CommonPasswords {
    private static final String OURS = "commonest-passwords.txt";

    private CommonPasswords() {}

    /** Says whether a password in lower case is one of them. */
    static boolean hold(String folded) {
        return Lists.ALL.contains(folded);
    }

    private static final class Lists {
        private static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream ours = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(OURS));
                    Stream<String> lines = new String(ours.readAllBytes(), StandardCharsets.UTF_8).lines()) {
                Set<String> all = new HashSet<>(
                        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
                lines.filter(line -> !line.startsWith("#")).forEach(all::add);
                return Set.copyOf(all);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
