package org.hongping.plugin.archive;

import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * What the central directory says about one entry.
 *
 * @param at where this header stands
 * @param name of the entry; one that is not UTF-8 is shown as digits behind a backslash, which {@link EntryName} refuses
 * @param madeBy system and version of the packer
 * @param needed version needed to unpack
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param moment time and date
 * @param crc checksum of the content
 * @param packed size in the archive
 * @param size size unpacked
 * @param nameLength bytes of the name
 * @param extraLength bytes of extra fields
 * @param commentLength bytes of comment
 * @param disk number of the volume
 * @param internal internal attributes
 * @param external external attributes; on Unix the mode in the upper half
 * @param offset where the local header stands
 */
record CentralHeader(
        int at,
        String name,
        int madeBy,
        int needed,
        int flags,
        int method,
        long moment,
        long crc,
        long packed,
        long size,
        int nameLength,
        int extraLength,
        int commentLength,
        int disk,
        int internal,
        long external,
        long offset) {
    static final long SIGNATURE = 0x02014b50L;
    static final int LENGTH = 46;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int UTF_8 = 1 << 11;
    private static final int EFFORT = 3 << 1;
    /** Of the format's own description, tenfold. */
    private static final int LATEST_VERSION = 63;

    /** Says whether a whole header stands there, name and all. */
    static boolean stands(ByteView view, int at) {
        return view.has(at, LENGTH) && view.u32(at) == SIGNATURE && view.has(at, LENGTH + view.u16(at + 28));
    }

    /** Reads the header that stands there. */
    static CentralHeader read(ByteView view, int at) {
        return new CentralHeader(
                at,
                name(view.range(at + LENGTH, view.u16(at + 28))),
                view.u16(at + 4),
                view.u16(at + 6),
                view.u16(at + 8),
                view.u16(at + 10),
                view.u32(at + 12),
                view.u32(at + 16),
                view.u32(at + 20),
                view.u32(at + 24),
                view.u16(at + 28),
                view.u16(at + 30),
                view.u16(at + 32),
                view.u16(at + 34),
                view.u16(at + 36),
                view.u32(at + 38),
                view.u32(at + 42));
    }

    private static String name(byte[] bytes) {
        try {
            return Utf8.text(bytes);
        } catch (CharacterCodingException notUtf8) {
            return "\\" + HexFormat.of().formatHex(bytes);
        }
    }

    /** Returns where the next header stands. */
    int end() {
        return at + LENGTH + nameLength + extraLength + commentLength;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isStored() {
        return method == STORED;
    }

    boolean hasKnownMethod() {
        return method == STORED || method == DEFLATED;
    }

    /** Only deflate, UTF-8 and a descriptor behind the data; no encryption, no patches. */
    boolean hasKnownFlags() {
        return (flags & ~(DESCRIPTOR | UTF_8 | EFFORT)) == 0 && !(isStored() && (flags & (DESCRIPTOR | EFFORT)) != 0);
    }

    /** Plain zip, no 64-bit sizes, packed on DOS, Unix or by Java; the packer knew at least what is needed. */
    boolean hasKnownVersions() {
        int system = madeBy >> 8;
        int version = madeBy & 0xff;
        return (needed == 10 || needed == 20)
                && (system == 0 || system == 3)
                && version >= needed
                && version <= LATEST_VERSION;
    }

    boolean hasDescriptor() {
        return (flags & DESCRIPTOR) != 0;
    }

    boolean saysUtf8() {
        return (flags & UTF_8) != 0;
    }
}
