package org.hongping.plugin.archive;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a zip from memory, every entry to its end, and finds everything wrong with it. Stricter than zip is: whatever
 * can stand there in two ways must stand there in one, so that no two programs see two different archives and no byte
 * can be changed unseen.
 */
public final class ArchiveReader {
    private static final long JAR_MARK = 0x0000cafeL;

    private final ByteView view;
    private final ArchiveLimits limits;
    private final Faults faults = new Faults();
    private final EntryNames names = new EntryNames(faults);
    private final Likeness likeness = new Likeness();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> unsound = new HashSet<>();
    private long unpacked;

    private ArchiveReader(byte[] bytes, ArchiveLimits limits) {
        this.view = new ByteView(bytes);
        this.limits = limits;
    }

    /** Reads an archive. */
    public static ReadArchive read(byte[] bytes, ArchiveLimits limits) {
        var reader = new ArchiveReader(bytes, limits);
        reader.read();
        return new ReadArchive(new Archive(reader.files, reader.unsound), reader.faults.findings());
    }

    private void read() {
        if (!faults.check(view.size() <= limits.bytes(), "too-large", view.size(), limits.bytes())) {
            return;
        }
        var directory = new DirectoryReader(view, limits, faults);
        List<CentralHeader> headers = directory.headers();
        long next = 0;
        for (CentralHeader header : headers) {
            boolean inPlace = header.offset() == next;
            next = entry(header, inPlace);
        }
        if (!headers.isEmpty()) {
            faults.check(next == directory.start(), "gap");
            faults.check(unpacked <= limits.totalBytes(), "too-much", unpacked, limits.totalBytes());
        }
    }

    /** Reads one entry and returns where the next must begin. */
    private long entry(CentralHeader header, boolean inPlace) {
        var name = new EntryName(header.name());
        name.check(limits, faults);
        names.add(name);
        unpacked += header.size();
        var entry = new EntryReader(view, header);
        boolean sound = faults.check(isPlain(header) && likeness.holds(header), "odd-entry", name.shown())
                && faults.check(inPlace && entry.agrees(), "two-readings", name.shown())
                && fits(header, name);
        Optional<byte[]> content = sound ? entry.content() : Optional.empty();
        faults.check(!sound || content.isPresent(), "damaged", name.shown());
        content.ifPresentOrElse(bytes -> add(header, bytes), () -> unsound.add(header.name()));
        return entry.end();
    }

    private void add(CentralHeader header, byte[] content) {
        if (!header.isFolder()) {
            files.putIfAbsent(header.name(), content);
        }
    }

    /** No encryption, volumes, comments, large-file or other extensions, and nothing in a folder itself. */
    private boolean isPlain(CentralHeader header) {
        return header.hasKnownMethod()
                && header.hasKnownFlags()
                && header.hasKnownVersions()
                && header.commentLength() == 0
                && header.disk() == 0
                && header.internal() == 0
                && (header.saysUtf8() || header.name().chars().allMatch(letter -> letter < 128))
                && (header.extraLength() == 0 || isJarMark(header))
                && !(header.isFolder() && header.size() > 0);
    }

    /** Java's own packer marks the first entry of a jar so. */
    private boolean isJarMark(CentralHeader header) {
        return header.extraLength() == 4
                && header.offset() == 0
                && view.u32(header.at() + CentralHeader.LENGTH + header.nameLength()) == JAR_MARK;
    }

    private boolean fits(CentralHeader header, EntryName name) {
        boolean tooTight =
                header.size() > ArchiveLimits.RATIO_MATTERS_FROM && header.size() > header.packed() * limits.ratio();
        return faults.check(
                        header.size() <= limits.entryBytes(),
                        "entry-too-large",
                        name.shown(),
                        header.size(),
                        limits.entryBytes())
                && faults.check(!tooTight, "too-tight", name.shown(), limits.ratio());
    }
}
