package org.hongping.core.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes a page as a template writes it and holds it as it is sent. What stands in templates is encoded once for all
 * pages: most of a long page is that, and to encode a whole page at its end took a quarter of the time it was made in.
 */
final class HtmlBytes extends Writer {
    private static final int MOST_TEXTS = 50_000;

    /** By the very array: a template keeps each of its texts in one. */
    @SuppressWarnings("ArrayAsKeyOfSetOrMap")
    private static final Map<char[], byte[]> TEXTS = new ConcurrentHashMap<>();

    private byte[] bytes = new byte[16_384];
    private int length;

    /** Returns what was written. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes a text of a template. */
    @Override
    public void write(char[] text) {
        byte[] encoded = TEXTS.get(text);
        if (encoded == null) {
            encoded = new String(text).getBytes(StandardCharsets.UTF_8);
            if (TEXTS.size() < MOST_TEXTS) {
                TEXTS.put(text, encoded);
            }
        }
        put(encoded);
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

    private void put(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
