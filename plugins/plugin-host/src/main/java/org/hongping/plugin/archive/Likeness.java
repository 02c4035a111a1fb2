package org.hongping.plugin.archive;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares what stands only once in a zip, and therefore only against other entries: one packer writes one version and
 * one mode for all files, and another for all folders.
 */
final class Likeness {
    private static final long UNIX_KIND = 0xf000_0000L;
    private static final long UNIX_FILE = 0x8000_0000L;
    private static final long UNIX_FOLDER = 0x4000_0000L;

    private final Map<Integer, Integer> madeBy = new HashMap<>();
    private final Map<Boolean, Long> attributes = new HashMap<>();

    /** Says whether the entry is like the ones before it, and a file or folder at all. */
    boolean holds(CentralHeader header) {
        boolean same = madeBy.computeIfAbsent(header.needed(), any -> header.madeBy()) == header.madeBy()
                && attributes.computeIfAbsent(header.isFolder(), any -> header.external()) == header.external();
        long kind = header.external() & UNIX_KIND;
        return same && (kind == 0 || kind == (header.isFolder() ? UNIX_FOLDER : UNIX_FILE));
    }
}
