package org.hongping.core.demo;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.core.security.KnownAccount;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** Who plays in the demonstration; everybody may know the passwords, so they open nothing but the demonstration. */
public final class DemonstrationAccounts {
    private static final String PASSWORD = "hongping-demo";

    private DemonstrationAccounts() {}

    /**
     * Somebody who plays.
     *
     * @param name what they sign in with
     * @param role what they may be
     * @param area the area they act for, by its names; blank for all
     */
    record Player(String name, Role role, String area) {
        Player(String name, Role role) {
            this(name, role, "");
        }

        Message says() {
            return Message.of("demo.player-" + name);
        }
    }

    static final Player ADMINISTRATOR = new Player("administrator", Role.ADMINISTRATOR);
    static final Player ORGANISER = new Player("organiser", Role.ORGANISER);
    static final String EXAMINER = "examiner";

    static final List<Player> OTHERS = List.of(
            ORGANISER,
            new Player("applicant", Role.APPLICANT),
            new Player("applicant2", Role.APPLICANT),
            new Player(EXAMINER, Role.EXAMINER, "云溪区 / 东篱街道"),
            new Player("assessor1", Role.ASSESSOR),
            new Player("assessor2", Role.ASSESSOR));

    static String password() {
        return PASSWORD;
    }

    /** Returns them as the sign-in page and the console tell them, in the order of the work. */
    public static List<KnownAccount> known() {
        return Stream.concat(OTHERS.stream(), Stream.of(ADMINISTRATOR))
                .map(player -> new KnownAccount(player.name(), PASSWORD, player.says()))
                .toList();
    }
}
