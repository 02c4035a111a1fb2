package org.hongping.core.app;

import java.util.Map;
import org.hongping.core.security.Argon2Cost;

/** What a server of tests is started with: its passwords are guessed quickly. All else is as the environment says. */
final class CheapPasswords {
    static final Argon2Cost COST = new Argon2Cost(64, 1, 1);

    private CheapPasswords() {}

    static Settings from(Map<String, String> environment) {
        return Settings.from(environment).withPasswordsAt(COST);
    }
}
