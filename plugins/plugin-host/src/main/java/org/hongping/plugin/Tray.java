package org.hongping.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hongping.plugin.archive.Sha256;

/** Where the inbox puts files when it is done with them, what was found written beside each. */
record Tray(Path folder) {
    private static final int SHORT_DIGEST = 8;

    void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("the inbox cannot be made", fault);
        }
    }

    /** Moves a file here; what was here under its name stays. */
    void take(Path file, Installation verdict) throws IOException {
        String name = freeName(String.valueOf(file.getFileName()), verdict);
        String report = FindingsReport.text(verdict);
        SafeFiles.write(folder, name + ".findings.txt", report.getBytes(StandardCharsets.UTF_8));
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String freeName(String name, Installation verdict) {
        if (!Files.exists(folder.resolve(name))) {
            return name;
        }
        int digits = Sha256.PREFIX.length();
        String digest = verdict.bundleDigest().substring(digits, digits + SHORT_DIGEST);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "-" + digest : name.substring(0, dot) + "-" + digest + name.substring(dot);
    }
}
