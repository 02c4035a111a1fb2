package org.hongping.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What measure.sh makes its reports of: a row for everything that was tried, its cells parted by tabs. */
public final class Report {
    private Report() {}

    /** Says whether this is a run at full size, and not one of the tests of every day. */
    public static boolean isFull() {
        return Boolean.getBoolean("hongping.full");
    }

    /** Returns the one or the other. */
    public static int times(int small, int full) {
        return isFull() ? full : small;
    }

    /** Adds a row. */
    public static void add(String... cells) throws IOException {
        Path file = Path.of(System.getProperty("hongping.report", "report.tsv")).toAbsolutePath();
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, String.join("\t", cells) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
