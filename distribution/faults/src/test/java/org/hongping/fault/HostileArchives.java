package org.hongping.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Bundles that would be sound, each but for one trick. */
final class HostileArchives {
    private static final int MEGABYTE = 1 << 20;
    private static final int SHEET = 1;
    private static final int ADDED = 3;
    private static final byte[] SOME = "x".getBytes(UTF_8);

    private final Map<String, byte[]> archives = new LinkedHashMap<>();

    /** Returns them by what is wrong with them. */
    static Map<String, byte[]> all() throws IOException {
        HostileArchives made = new HostileArchives();
        made.namesThatLeadElsewhere();
        made.namesThatDeceive();
        made.namesTwice();
        made.filesThatDoNotBelong();
        made.tooMuch();
        made.headersThatDisagree();
        made.flagsAndMethods();
        made.placesToHide();
        return made.archives;
    }

    private void namesThatLeadElsewhere() throws IOException {
        named("a folder up", "../evil.yaml");
        named("two folders up from within", "rubrics/../../evil.yaml");
        named("up and in again", "rubrics/../messages/evil_en.properties");
        named("absolute", "/etc/cron.d/evil");
        named("a share", "//server/share/evil");
        named("a drive", "C:/evil.yaml");
        named("relative to a drive", "C:evil.yaml");
        named("a backslash", "rubrics\\evil.yaml");
        named("up with a backslash", "..\\evil.yaml");
        named("an empty folder name", "rubrics//evil.yaml");
        named("here", "./evil.yaml");
        named("here within", "rubrics/./evil.yaml");
        named("a stream of a file", "messages/residential_en.properties:stream");
        named("a wildcard", "messages/ev*il_en.properties");
        named("nine folders deep", "a/b/c/d/e/f/g/h/i/evil.yaml");
        named("a name of 300 bytes", "messages/" + "a".repeat(300) + "_en.properties");
    }

    private void namesThatDeceive() throws IOException {
        named("a NUL", "messages/residential_en.properties\u0000.txt");
        named("a line end", "messages/evil\n_en.properties");
        named("a terminal's escape", "messages/\u001b[2Jevil_en.properties");
        named("letters turned round", "messages/\u202Eresidential_en.properties");
        named("letters isolated", "messages/\u2066residential\u2069_en.properties");
        named("a space of no width", "messages/resi\u200bdential_en.properties");
        named("a byte order mark", "messages/\ufeffresidential_en.properties");
        named("a space before", " messages/residential_en.properties");
        named("a space behind", "messages/residential_en.properties ");
        named("letters taken apart", "messages/re\u0301sidential_en.properties");
        patched(
                "a name that is not UTF-8",
                added("messages/evil1_en.properties"),
                zip -> zip.renamed(ADDED, "messages/evil\u00ff_en.properties".getBytes(ISO_8859_1)));
    }

    private void namesTwice() throws IOException {
        named("a twin in capitals", "Rubrics/Residential.yaml");
        named("a twin in wide letters", "rubrics/\uff52esidential.yaml");
        named("a file that is a folder too", "rubrics/residential.yaml/evil.yaml");
        named("a second manifest in small letters", "META-INF/manifest.mf");
        named("a second manifest beside", "meta-inf/MANIFEST.MF");
        patched(
                "one name twice",
                added("rubrics/residentiaX.yaml"),
                zip -> zip.renamed(ADDED, "rubrics/residential.yaml".getBytes(UTF_8)));
        patched(
                "two manifests",
                added("META-INF/MANIFEST.MX"),
                zip -> zip.renamed(ADDED, "META-INF/MANIFEST.MF".getBytes(UTF_8)));
    }

    private void filesThatDoNotBelong() throws IOException {
        named("a jar within", "lib/inner.jar");
        named("a zip within in capitals", "messages/inner.ZIP");
        named("a class in a data bundle", "org/evil/Evil.class");
        named("another class for a later Java", "META-INF/versions/9/org/evil/Evil.class");
        named("another sheet for a later Java", "META-INF/versions/9/rubrics/residential.yaml");
        named("a service", "META-INF/services/java.lang.Runnable");
        named("a signature of nothing", "META-INF/EVIL.SF");
        named("a signature's block without its file", "META-INF/EVIL.RSA");
    }

    private void tooMuch() throws IOException {
        String name = "messages/evil_en.properties";
        byte[] zeros = new byte[4 * MEGABYTE - 1];
        archives.put(
                "zeros packed a thousandfold", new CityFiles().with(name, zeros).deflated(version()));
        archives.put(
                "an entry above the limit",
                new CityFiles().with(name, random(4 * MEGABYTE + 1)).plain(version()));
        archives.put("an archive above the limit", large());
        CityFiles many = new CityFiles();
        for (int file = 0; file < 1_100; file++) {
            many.with("messages/evil" + file + "_en.properties", SOME);
        }
        archives.put("1,100 entries", many.plain(version()));
        PatchedZip lying = new PatchedZip(new CityFiles().with(name, zeros).deflated(version()));
        archives.put(
                "zeros that say they are few", lying.central4(ADDED, 24, 10).bytes());
    }

    private void headersThatDisagree() throws IOException {
        patched(
                "another name before the content",
                plain(),
                zip -> zip.renamedBefore(SHEET, "rubrics/commercialX.yaml".getBytes(UTF_8)));
        patched("another size before the content", plain(), zip -> zip.local4(SHEET, 22, 5));
        patched("another packed size before the content", plain(), zip -> zip.local4(SHEET, 18, 5));
        patched("another checksum before the content", plain(), zip -> zip.local4(SHEET, 14, 5));
        patched("another method before the content", plain(), zip -> zip.local(SHEET, 8, 8));
        patched("other flags before the content", plain(), zip -> zip.local(SHEET, 6, 1));
        patched("two entries with one content", plain(), zip -> zip.central4(2, 42, zip.localOf(SHEET)));
        patched("a place behind the end", plain(), zip -> zip.central4(2, 42, 0x7fff_ffff));
        patched("a negative place", plain(), zip -> zip.central4(2, 42, -1));
        patched(
                "one entry less than there are",
                plain(),
                zip -> zip.end(8, zip.entries() - 1).end(10, zip.entries() - 1));
        patched(
                "one entry more than there are",
                plain(),
                zip -> zip.end(8, zip.entries() + 1).end(10, zip.entries() + 1));
        patched("two counts of entries", plain(), zip -> zip.end(8, zip.entries() - 1));
    }

    private void flagsAndMethods() throws IOException {
        patched("said to be encrypted", plain(), zip -> flags(zip, 1 | 1 << 11));
        patched("said to be strongly encrypted", plain(), zip -> flags(zip, 1 | 1 << 6 | 1 << 11));
        patched("said to be a patch", plain(), zip -> flags(zip, 1 << 5 | 1 << 11));
        patched("headers said to be masked", plain(), zip -> flags(zip, 1 << 13 | 1 << 11));
        patched("sizes said to be behind, and are not", plain(), zip -> flags(zip, 1 << 3 | 1 << 11));
        patched(
                "said to be packed with LZMA",
                plain(),
                zip -> zip.central(SHEET, 10, 14).local(SHEET, 8, 14));
        patched(
                "said to be packed with AES",
                plain(),
                zip -> zip.central(SHEET, 10, 99).local(SHEET, 8, 99));
        patched(
                "a symbolic link",
                plain(),
                zip -> zip.central(SHEET, 4, 3 << 8 | 20).central4(SHEET, 38, 0xa1ff_0000));
        patched("a device", plain(), zip -> zip.central(SHEET, 4, 3 << 8 | 20).central4(SHEET, 38, 0x61ff_0000));
        patched("for 64-bit sizes", plain(), zip -> zip.central(SHEET, 6, 45).local(SHEET, 4, 45));
        patched(
                "sizes in a 64-bit field that is not there",
                plain(),
                zip -> zip.central4(SHEET, 20, -1).central4(SHEET, 24, -1));
        patched("on another volume", plain(), zip -> zip.central(SHEET, 34, 1));
    }

    private void placesToHide() throws IOException {
        PatchedZip sound = new PatchedZip(plain());
        byte[] all = sound.bytes();
        archives.put("something before", sound.inserted(0, SOME));
        archives.put("something behind", joined(all, SOME));
        archives.put("an archive behind the archive", joined(all, plain()));
        archives.put("something between the last entry and the directory", sound.inserted(sound.start(), SOME));
        archives.put("something between the directory and the end", sound.inserted(sound.endAt(), SOME));
        archives.put("a 64-bit end before the end", sound.inserted(sound.endAt(), zip64Locator()));
        byte[] comment = {1, 0, '!'};
        archives.put("a comment", joined(Arrays.copyOf(all, all.length - 2), comment));
        byte[] end = Arrays.copyOfRange(all, sound.endAt(), all.length);
        byte[] length = {(byte) end.length, 0};
        archives.put("a comment that is an end", joined(joined(Arrays.copyOf(all, all.length - 2), length), end));
        patched("a comment of an entry", plain(), zip -> zip.central(SHEET, 32, 5));
        patched("an extra field", plain(), zip -> zip.central(SHEET, 30, 8).local(SHEET, 28, 8));
        archives.put("half a directory", Arrays.copyOf(all, sound.start() + 60));
        archives.put("an end alone", end);
        archives.put("nothing", new byte[0]);
    }

    private static PatchedZip flags(PatchedZip zip, int flags) {
        return zip.central(SHEET, 8, flags).local(SHEET, 6, flags);
    }

    private void named(String trick, String name) throws IOException {
        archives.put(trick, added(name));
    }

    private void patched(String trick, byte[] sound, UnaryOperator<PatchedZip> change) {
        archives.put(trick, change.apply(new PatchedZip(sound)).bytes());
    }

    private byte[] added(String name) throws IOException {
        return new CityFiles().with(name, SOME).plain(version());
    }

    private byte[] plain() throws IOException {
        return new CityFiles().plain(version());
    }

    private byte[] large() throws IOException {
        CityFiles files = new CityFiles();
        for (int file = 0; file < 5; file++) {
            files.with("messages/evil" + file + "_en.properties", random(4 * MEGABYTE - 1));
        }
        return files.plain(version());
    }

    /** Each has a version of its own, so that none is refused for being there already. */
    private String version() {
        return "1.1." + archives.size();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip64Locator() {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x07064b50)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
