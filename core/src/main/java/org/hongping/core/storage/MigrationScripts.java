package org.hongping.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The scripts that stand beside this class, in its JAR file or its folder. */
final class MigrationScripts {
    private final Path root;

    private MigrationScripts(Path root) {
        this.root = root;
    }

    /** Finds them where this class was loaded from. */
    static MigrationScripts shipped() {
        try {
            return in(Path.of(MigrationScripts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Finds them in a JAR file or a folder of classes. */
    static MigrationScripts in(Path root) {
        return new MigrationScripts(root);
    }

    /**
     * Returns one word for all scripts of these folders, which is another if one of them is added, changed, renamed or
     * taken away: a SHA-256 of their names and checksums, in hexadecimal.
     */
    String word(List<String> folders) {
        try {
            List<String> lines = Files.isDirectory(root) ? ofFolder(folders) : ofArchive(folders);
            Collections.sort(lines);
            return Checksum.of(String.join("\n", lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the scripts of the database in " + root, unreadable);
        }
    }

    private List<String> ofArchive(List<String> folders) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ZipFile archive = new ZipFile(root.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (!entry.isDirectory() && folders.stream().anyMatch(entry.getName()::startsWith)) {
                    lines.add(line(entry.getName(), entry.getCrc()));
                }
            }
        }
        return lines;
    }

    private List<String> ofFolder(List<String> folders) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.toList()) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    lines.add(line(folder + file.getFileName(), sum.getValue()));
                }
            }
        }
        return lines;
    }

    private static String line(String name, long sum) {
        return name + " " + Long.toHexString(sum);
    }
}
