package org.hongping.rubric.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.rubric.document.Findings;

/** Opens Office files of strangers: of bounded size, packed and unpacked; whatever cannot be opened is a finding. */
final class OfficeFile {
    /** Most bytes of a file. */
    static final int MOST_BYTES = 8 << 20;
    /** Most bytes of all its parts unpacked. */
    static final long MOST_UNPACKED = 24L << 20;

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 1 << 16;

    private interface Opening<T> {
        T open(ByteArrayInputStream file) throws IOException;
    }

    private OfficeFile() {}

    /** Returns what is read out of a workbook; empty, with a finding, if it cannot be read. */
    static <R> Optional<R> workbook(byte[] file, Findings findings, Function<XSSFWorkbook, R> reading) {
        return read(file, findings, bytes -> {
            try (XSSFWorkbook book = new XSSFWorkbook(bytes)) {
                return reading.apply(book);
            }
        });
    }

    /** Returns what is read out of a text document; empty, with a finding, if it cannot be read. */
    static <R> Optional<R> document(byte[] file, Findings findings, Function<XWPFDocument, R> reading) {
        return read(file, findings, bytes -> {
            try (XWPFDocument document = new XWPFDocument(bytes)) {
                return reading.apply(document);
            }
        });
    }

    /** Says which of the two a file is: the name of its main folder, {@code xl} or {@code word}; empty if neither. */
    static String folder(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/") || entry.getName().startsWith("xl/")) {
                    return entry.getName().substring(0, entry.getName().indexOf('/'));
                }
            }
            return "";
        } catch (IOException | IllegalArgumentException noZip) {
            return "";
        }
    }

    private static <T> Optional<T> read(byte[] file, Findings findings, Opening<T> opening) {
        if (startsOld(file)) {
            findings.error(Optional.empty(), "table.old-or-locked");
            return Optional.empty();
        }
        if (!isWhole(file) && file.length <= MOST_BYTES) {
            findings.error(Optional.empty(), "table.not-whole-file");
            return Optional.empty();
        }
        try {
            if (file.length > MOST_BYTES || unpacked(file) > MOST_UNPACKED) {
                findings.error(Optional.empty(), "table.too-large", Integer.toString(MOST_BYTES >> 20));
                return Optional.empty();
            }
            return Optional.of(opening.open(new ByteArrayInputStream(file)));
        } catch (IOException | RuntimeException fault) {
            // The library throws a dozen unrelated types for a file that is not what it says.
            findings.error(Optional.empty(), "table.unreadable", String.valueOf(fault.getMessage()));
            return Optional.empty();
        }
    }

    /** A zip ends with its directory; one cut short may still hold every part that is looked for, by chance. */
    private static boolean isWhole(byte[] file) {
        int earliest = Math.max(0, file.length - END_BYTES - MOST_COMMENT);
        for (int at = file.length - END_BYTES; at >= earliest; at--) {
            if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsOld(byte[] file) {
        return file.length > OLD.length && Arrays.equals(file, 0, OLD.length, OLD, 0, OLD.length);
    }

    /** Counts by unpacking, because a directory may lie. */
    private static long unpacked(byte[] file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (bytes <= MOST_UNPACKED && zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0 && bytes <= MOST_UNPACKED; read = zip.read(buffer)) {
                    bytes += read;
                }
            }
        }
        return bytes;
    }
}
