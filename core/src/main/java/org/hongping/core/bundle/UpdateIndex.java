package org.hongping.core.bundle;

import java.util.List;

/**
 * What an {@code index.json} beside jars says: in a folder, or on a stick that a vendor has sent.
 *
 * @param bundles what there is
 */
public record UpdateIndex(List<Entry> bundles) {
    /** Copies the entries. */
    public UpdateIndex {
        bundles = List.copyOf(bundles);
    }

    /**
     * A jar.
     *
     * @param bundle symbolic name
     * @param version its version
     * @param file its name, in the same folder
     * @param digest SHA-256 of it, {@code sha256:} and 64 hexadecimal digits
     * @param note what is new, in the vendor's words; may be blank
     */
    public record Entry(String bundle, String version, String file, String digest, String note) {
        /** @throws IllegalArgumentException if a part is missing, or the file is not in this very folder */
        public Entry {
            for (String part : List.of(bundle, version, file, digest)) {
                if (part.isBlank()) {
                    throw new IllegalArgumentException("bundle, version, file and digest are wanted");
                }
            }
            if (!file.matches("[A-Za-z0-9._-]+\\.jar")) {
                throw new IllegalArgumentException("a file is the name of a jar beside the index, got " + file);
            }
        }
    }
}
