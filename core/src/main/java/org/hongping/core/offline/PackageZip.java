package org.hongping.core.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** A package somebody brought, open to be read: nothing of it is unpacked to a place that it names. For one thread. */
final class PackageZip implements AutoCloseable {
    /** Most files a package may hold. */
    static final int MOST_FILES = 2_000;

    /** Most bytes of all its files together when unpacked. */
    static final long MOST_BYTES = 1L << 30;

    /** Most bytes of its workbook. */
    private static final long MOST_OF_THE_BOOK = 20L << 20;

    private static final Charset OLD_WINDOWS = Charset.forName("GBK");

    private final ZipFile zip;
    private final List<Part> parts;

    /**
     * A file in it.
     *
     * @param entry the file itself
     * @param folder the folder it lies in, without the one around everything; empty text for none
     * @param name its own name
     */
    record Part(ZipEntry entry, String folder, String name) {
        /** Returns the line it lies with: a folder on its way begins with the code. */
        Optional<String> code(Set<String> codes) {
            return Stream.of(folder.split("/"))
                    .map(one -> one.strip().split("\\s", 2)[0])
                    .filter(codes::contains)
                    .findFirst();
        }

        /** Returns where it lies, as people say it. */
        String path() {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }

    private PackageZip(ZipFile zip, List<Part> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    /** Opens a file.
     *  @throws Invalid if it is no ZIP, is damaged or locked, holds too much or names places outside itself */
    static PackageZip open(Path file) throws IOException {
        ZipFile zip = zip(file);
        boolean fine = false;
        try {
            PackageZip opened = new PackageZip(zip, parts(zip));
            fine = true;
            return opened;
        } finally {
            if (!fine) {
                zip.close();
            }
        }
    }

    /** Old Windows writes the names in its own letters and does not say so. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException otherLetters) {
            try {
                return new ZipFile(file.toFile(), OLD_WINDOWS);
            } catch (ZipException | IllegalArgumentException damaged) {
                throw refused(Message.of("offline.not-zip"));
            }
        }
    }

    private static List<Part> parts(ZipFile zip) {
        if (zip.size() > MOST_FILES) {
            throw refused(Message.of("offline.too-many", Integer.toString(zip.size()), Integer.toString(MOST_FILES)));
        }
        List<String> names = new ArrayList<>();
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String name = entry.getName().replace('\\', '/');
            requireInside(name);
            if (!isByTheWay(name)) {
                names.add(name);
                entries.add(entry);
            }
        });
        int around = around(names);
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index).substring(around);
            int slash = name.lastIndexOf('/');
            parts.add(
                    new Part(entries.get(index), slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1)));
        }
        return parts;
    }

    private static void requireInside(String name) {
        boolean climbs = List.of(name.split("/", -1)).contains("..");
        boolean absolute = name.startsWith("/") || name.matches("(?s)^[A-Za-z]:.*");
        boolean odd = name.chars().anyMatch(Character::isISOControl);
        if (climbs || absolute || odd) {
            throw refused(Message.of("offline.outside", name.replaceAll("\\p{Cntrl}", "?")));
        }
    }

    /** What systems and programs leave beside people's files. */
    private static boolean isByTheWay(String name) {
        String own = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || own.equals(".DS_Store")
                || own.equalsIgnoreCase("Thumbs.db")
                || own.equalsIgnoreCase("desktop.ini")
                || own.startsWith("~$");
    }

    /** Many pack the folder instead of what is in it. */
    private static int around(List<String> names) {
        if (names.isEmpty() || names.stream().anyMatch(name -> !name.contains("/") && name.endsWith(".xlsx"))) {
            return 0;
        }
        String first = names.get(0).substring(0, names.get(0).indexOf('/') + 1);
        return !first.isEmpty() && names.stream().allMatch(name -> name.startsWith(first)) ? first.length() : 0;
    }

    /** Returns the files beside the workbook and the how-to. */
    List<Part> files() {
        return parts.stream().filter(part -> !part.folder().isEmpty()).toList();
    }

    /** Unpacks the workbook to a place of ours.
     *  @throws Invalid if there is none or more than one, or it is larger than is read */
    void book(Path to) throws IOException {
        List<Part> books = parts.stream()
                .filter(part -> part.folder().isEmpty()
                        && part.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx"))
                .toList();
        if (books.size() != 1) {
            throw refused(Message.of("offline.books", Integer.toString(books.size())));
        }
        try (InputStream bytes = open(books.get(0));
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > MOST_OF_THE_BOOK) {
                    throw refused(Message.of("offline.book-large", Long.toString(MOST_OF_THE_BOOK >> 20)));
                }
                out.write(buffer, 0, read);
            }
        } catch (ZipException damaged) {
            throw refused(Message.of("offline.not-zip"));
        }
    }

    /** Opens a file in it.
     *  @throws Invalid if it is locked with a password or damaged */
    InputStream open(Part part) throws IOException {
        try {
            return zip.getInputStream(part.entry());
        } catch (ZipException locked) {
            throw refused(Message.of("offline.locked", part.path()));
        }
    }

    private static Invalid refused(Message why) {
        return new Invalid("file", why);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
