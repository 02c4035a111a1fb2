package org.hongping.core.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a page as a template writes it and holds it as it is sent. */
final class HtmlBytes extends Writer {
    private byte[] bytes = new byte[16_384];
    private int length;

    /** Returns what was written. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes what is encoded already. */
    void put(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    @Override
    public void write(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(String text, int from, int count) {
        write(text.substring(from, from + count));
    }

    @Override
    public void write(char[] text, int from, int count) {
        write(new String(text, from, count));
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
