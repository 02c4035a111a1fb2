package org.hongping.plugin.archive;

import java.util.Arrays;

/** Little-endian numbers in an array, as zip has them. A reading beyond the end is a fault of the caller. */
final class ByteView {
    private final byte[] bytes;

    ByteView(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return bytes.length;
    }

    /** Says whether that many bytes stand there. */
    boolean has(long at, long length) {
        return at >= 0 && length >= 0 && at + length <= bytes.length;
    }

    int u16(int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    byte[] range(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    boolean sameRange(int one, int other, int length) {
        return Arrays.equals(bytes, one, one + length, bytes, other, other + length);
    }
}
