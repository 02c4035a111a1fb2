package org.hongping.plugin.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** Cuts a manifest into the bytes of its sections, the empty line at their end included, as signature files count them. */
final class ManifestSections {
    private static final String NAME = "Name: ";

    private ManifestSections() {}

    /** Returns the sections by the name of their file; the main section has none. */
    static Map<String, byte[]> of(byte[] manifest) {
        String text = new String(manifest, ISO_8859_1);
        String line = text.contains("\r\n") ? "\r\n" : "\n";
        Map<String, byte[]> sections = new TreeMap<>();
        for (int at = 0; at < text.length(); ) {
            int blank = text.indexOf(line + line, at);
            int end = blank < 0 ? text.length() : blank + 2 * line.length();
            String section = text.substring(at, end);
            String unfolded = section.replace(line + " ", "");
            if (unfolded.startsWith(NAME)) {
                String name = unfolded.substring(NAME.length(), unfolded.indexOf(line));
                sections.put(new String(name.getBytes(ISO_8859_1), UTF_8), section.getBytes(ISO_8859_1));
            }
            at = end;
        }
        return sections;
    }
}
