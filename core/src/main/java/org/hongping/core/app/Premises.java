package org.hongping.core.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two homes under one {@code HONGPING_HOME}: the office's own, and beside it, in {@code demo/}, the
 * demonstration's. Nothing is ever moved from one to the other, so that clearing one cannot touch the other.
 *
 * <p>{@code DEMO=1} shows the demonstration until the office has a database of its own; the first start's page can ask
 * for it too, which leaves a mark.
 */
final class Premises {
    private static final String FOLDER = "demo";
    private static final String LEFT_BEHIND = "demo-cleared";
    private static final String CHOSEN = "demo-chosen";
    private static final String WHOLE = "whole";

    private final Settings wanted;

    Premises(Settings wanted) {
        this.wanted = wanted;
    }

    Settings office() {
        return wanted.at(wanted.home(), false);
    }

    Settings demonstration() {
        return wanted.at(wanted.home().resolve(FOLDER), true);
    }

    /** Returns what a server that starts now shows. Known passwords stay on this machine, whatever was chosen. */
    Settings toServe() {
        boolean untouched = !Files.exists(office().database());
        boolean shown = Files.exists(chosen()) || (wanted.demo() && untouched);
        return shown && wanted.listen().isLoopback() ? demonstration() : office();
    }

    /** Returns the homes that have a database, the office's first. */
    List<Settings> there() {
        return Stream.of(office(), demonstration())
                .filter(home -> Files.exists(home.database()))
                .toList();
    }

    /** Returns what commands work on: the office's own, or the demonstration as long as there is nothing else. */
    Settings toMaintain() {
        return there().stream().findFirst().orElseGet(this::office);
    }

    /** Shows the demonstration from the next start on, until it is cleared. */
    void choose() {
        write(chosen());
    }

    /** Takes away what a start that was killed left behind: half a demonstration, or half a clearing. */
    void tidy() {
        try {
            Folders.delete(leftBehind());
            if (!isWhole()) {
                forget();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot clear the demonstration under " + wanted.home(), refused);
        }
    }

    boolean isWhole() {
        return Files.exists(demonstration().home().resolve(WHOLE));
    }

    /** Says that the demonstration is complete; without this it is made anew at the next start. */
    void whole() {
        write(demonstration().home().resolve(WHOLE));
    }

    /** Takes the demonstration away; nobody may have it open. */
    void clear() {
        try {
            Files.deleteIfExists(chosen());
            forget();
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot clear the demonstration under " + wanted.home(), refused);
        }
    }

    /** Away with one step, so that no half of it is ever taken for the whole; deleted after that. */
    private void forget() throws IOException {
        Path folder = demonstration().home();
        if (Files.exists(folder)) {
            Folders.delete(leftBehind());
            Files.move(folder, leftBehind(), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(leftBehind());
        }
    }

    private Path chosen() {
        return wanted.home().resolve(CHOSEN);
    }

    private Path leftBehind() {
        return wanted.home().resolve(LEFT_BEHIND);
    }

    private static void write(Path mark) {
        try {
            Files.writeString(mark, "");
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot write " + mark, refused);
        }
    }
}
