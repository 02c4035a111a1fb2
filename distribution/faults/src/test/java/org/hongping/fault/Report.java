package org.hongping.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What measure.sh makes the report of: one line a fault, what was tried and what came of it. */
final class Report {
    /** At full size, or as the tests of every day run it. */
    static final boolean FULL = Boolean.getBoolean("hongping.full");

    private static final Path FILE = Path.of(System.getProperty("hongping.report"));

    private Report() {}

    static int times(int small, int full) {
        return FULL ? full : small;
    }

    static void add(String tried, String cameOut) throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        String line = tried + "\t" + cameOut + "\n";
        Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
