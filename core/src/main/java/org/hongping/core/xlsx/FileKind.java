package org.hongping.core.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hongping.rubric.Message;

/** Tells by the first bytes what a file is, so that each wrong kind gets its own advice. */
final class FileKind {
    private static final int BEGINNING = 512;
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileKind() {}

    static void mustBeWorkbook(Path file) throws IOException, BookFault {
        byte[] beginning = beginning(file);
        if (beginning.length == 0) {
            throw new BookFault(Message.of("exchange.file-empty"));
        }
        if (starts(beginning, COMPOUND)) {
            throw new BookFault(Message.of(isLocked(file) ? "exchange.file-locked" : "exchange.file-old"));
        }
        if (!starts(beginning, PACKED)) {
            throw new BookFault(Message.of(isText(beginning) ? "exchange.file-text" : "exchange.file-not-workbook"));
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(BEGINNING);
        }
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isText(byte[] bytes) {
        for (byte value : bytes) {
            if (value >= 0 && value < ' ' && value != '\t' && value != '\r' && value != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A password hides a workbook in the same box in which old ones come. */
    private static boolean isLocked(Path file) throws IOException {
        try (POIFSFileSystem box = new POIFSFileSystem(file.toFile(), true)) {
            return box.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException noBox) {
            return false; // whatever it is, it is nothing we read
        }
    }
}
