package org.hongping.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hongping.core.web.TooLarge;
import org.hongping.rubric.Message;

/** The workbooks that were brought, and their copies with remarks, in a folder of their own. */
final class ImportFiles {
    /** Most bytes of a file; 10,000 rows have one to two million. */
    static final int MOST_BYTES = 20 << 20;

    private static final String ENDING = ".xlsx";

    private final Path folder;

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a file.
     *  @throws TooLarge if it is longer than is taken */
    void keep(ImportId id, InputStream bytes) throws IOException {
        Path file = brought(id);
        Files.createDirectories(folder);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new TooLarge(Message.of("exchange.file-large", String.valueOf(MOST_BYTES >> 20)));
                }
                out.write(buffer, 0, read);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Returns where a file stands. */
    Path brought(ImportId id) {
        return folder.resolve(id.text() + ENDING);
    }

    /** Returns where something that is made from it stands. */
    Path made(ImportId id, String version) {
        return folder.resolve(id.text() + "_" + version + ENDING);
    }

    /** Returns a new place for something in the making. */
    Path making() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("making_" + UUID.randomUUID() + ENDING);
    }

    /** Deletes a file and all that was made from it. */
    void delete(ImportId id) throws IOException {
        deleteAll(id.text());
    }

    /** Deletes what was in the making when the server stopped. */
    void tidy() throws IOException {
        deleteAll("making_");
    }

    private void deleteAll(String beginning) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
                    .toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
