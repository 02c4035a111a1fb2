package org.hongping.core.security;

import java.time.Duration;
import java.util.List;

/**
 * One of the things failures are counted by.
 *
 * @param subject names the count
 * @param nameHash of the sign-in name it belongs to, empty text if it is nobody's; an unlocking clears by it
 * @param pace how it slows down
 */
record Counted(String subject, String nameHash, Pace pace) {
    private static final Pace ONE_GUESSER = new Pace(4, Duration.ofMinutes(15));
    private static final Pace MANY_PEOPLE = new Pace(100, Duration.ofMinutes(1));
    private static final Pace MANY_GUESSERS = new Pace(30, Duration.ofSeconds(30));

    /**
     * A browser the account has signed in with before is counted by itself, so that nobody elsewhere can slow it down.
     */
    static List<Counted> knownDevice(SignInName name, Token device) {
        return List.of(new Counted("device/" + device.hash(), Token.hash(name.text()), ONE_GUESSER));
    }

    /**
     * Anybody else: this name from this network, any name from this network (one office may stand behind it), this name
     * from anywhere.
     */
    static List<Counted> unknown(SignInName name, Origin origin) {
        String nameHash = Token.hash(name.text());
        return List.of(
                new Counted("pair/" + nameHash + "/" + origin.network(), nameHash, ONE_GUESSER),
                new Counted("network/" + origin.network(), "", MANY_PEOPLE),
                new Counted("name/" + nameHash, nameHash, MANY_GUESSERS));
    }

    /** Somebody signed in who says what their password is, to change it. */
    static List<Counted> session(SignInName name, SessionId session) {
        return List.of(new Counted("session/" + session.text(), Token.hash(name.text()), ONE_GUESSER));
    }
}
