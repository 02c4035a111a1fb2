package org.hongping.core.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One of the things failures are counted by.
 *
 * @param subject names the count
 * @param nameHash of the sign-in name it belongs to, empty text if it is nobody's; an unlocking clears by it
 * @param pace how it slows down
 */
record Counted(String subject, String nameHash, Pace pace) {
    private static final Pace MANY_PEOPLE = new Pace(100, Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Pace MANY_GUESSERS = new Pace(30, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** What is guessed; its prefix begins the names of the counts. */
    enum Secret {
        PASSWORD(""),
        CODE("code-");

        private final String prefix;

        Secret(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * A browser the account has signed in with before is counted by itself, so that nobody elsewhere can slow it down.
     * Anybody else: this name from this network, any name from this network (one office may stand behind it), this name
     * from anywhere.
     *
     * @param known the device token, if the account has signed in with it before
     */
    static List<Counted> guesses(Secret secret, SignInName name, Origin origin, Optional<Token> known, Pace guesser) {
        String nameHash = Token.hash(name.text());
        if (known.isPresent()) {
            return List.of(new Counted(secret.prefix + "device/" + known.get().hash(), nameHash, guesser));
        }
        return List.of(
                new Counted(secret.prefix + "pair/" + nameHash + "/" + origin.network(), nameHash, guesser),
                new Counted(secret.prefix + "network/" + origin.network(), "", MANY_PEOPLE),
                new Counted(secret.prefix + "name/" + nameHash, nameHash, MANY_GUESSERS));
    }

    /** Somebody signed in who says what their password is, to change something. */
    static List<Counted> session(SignInName name, SessionId session, Pace guesser) {
        return List.of(new Counted("session/" + session.text(), Token.hash(name.text()), guesser));
    }

    /** Somebody signed in who types codes, to change something. */
    static List<Counted> codesInSession(SignInName name, SessionId session, Pace guesser) {
        return List.of(new Counted("code-session/" + session.text(), Token.hash(name.text()), guesser));
    }
}
