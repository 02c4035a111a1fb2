package org.hongping.plugin.manifest;

import java.nio.charset.StandardCharsets;

/** The text of a manifest or signature file while it is written. For one use, by one thread. */
public final class ManifestText {
    /** Bytes of a line, its end not counted. */
    private static final int LONGEST_LINE = 70;

    private final StringBuilder text = new StringBuilder();

    /** Adds an attribute; a long line goes on behind a space, split between characters, never inside one. */
    public void line(String name, String value) {
        int bytes = 0;
        for (int point : (name + ": " + value).codePoints().toArray()) {
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                end();
                text.append(' ');
                bytes = 1;
            }
            text.append(letter);
            bytes += length;
        }
        end();
    }

    /** Ends the line; an empty one ends a section. */
    public void end() {
        text.append("\r\n");
    }

    /** Returns what was written so far, in UTF-8. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
