package org.hongping.core.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hongping.core.security.Password;

/** Where a command gets a new password from: never from its arguments, which others on the machine can read. */
interface PasswordInput {

    /** Returns what is typed, after the question and once more after the other; empty at the end of input. */
    Optional<Password> ask(String question, String again);

    /** Returns the terminal, without echo; if there is none, standard input, a line a password. */
    static PasswordInput ofProcess() {
        return Optional.ofNullable(System.console())
                .filter(PasswordInput::isTerminal)
                .<PasswordInput>map(console -> (question, again) -> typedTwice(console, question, again))
                .orElseGet(() -> ofLines(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
    }

    /** Returns lines of text; nothing is asked again. */
    static PasswordInput ofLines(BufferedReader lines) {
        return (question, again) -> {
            try {
                return Optional.ofNullable(lines.readLine()).map(Password::new);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private static Optional<Password> typedTwice(Console console, String question, String again) {
        Optional<Password> first = typed(console, question);
        while (first.isPresent() && !first.equals(typed(console, again))) {
            first = typed(console, question);
        }
        return first;
    }

    private static Optional<Password> typed(Console console, String question) {
        return Optional.ofNullable(console.readPassword("%s ", question)).map(typed -> new Password(new String(typed)));
    }

    /** Before JDK 22 there is a console only with a terminal; since then it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
