package org.hongping.core.web;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a page as a template writes it and holds it as it is sent. */
final class HtmlBytes extends Writer {
    private static final int TEXTS = 64;

    private final String[] texts = new String[TEXTS];
    private final byte[][] encoded = new byte[TEXTS][];
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

    /** Writes a text that may well be written again, such as the label of a column: it need not be encoded twice. */
    @SuppressWarnings("ReferenceEquality") // the very same, as a label is; to compare letters would cost what it saves
    void writeAgain(String text) {
        int place = text.hashCode() & (TEXTS - 1);
        if (texts[place] != text) {
            texts[place] = text;
            encoded[place] = text.getBytes(StandardCharsets.UTF_8);
        }
        put(encoded[place]);
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
