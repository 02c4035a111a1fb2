package org.hongping.core.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Message;

/**
 * What a command finds around it.
 *
 * @param environment the variables of the process
 * @param passwords where passwords are typed
 * @param language in which it speaks
 */
record Surroundings(Map<String, String> environment, PasswordInput passwords, Locale language) {

    static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), PasswordInput.ofProcess(), Locale.getDefault());
    }

    /** Returns the same with a variable set. */
    Surroundings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Surroundings(more, passwords, language);
    }

    Settings settings() {
        return Settings.from(environment);
    }

    String say(Message message) {
        return message.in(language);
    }
}
