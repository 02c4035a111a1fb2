package org.hongping.plugin.felix;

import java.util.Map;

/**
 * What was copied out of an active bundle.
 *
 * @param symbolicName who it is
 * @param version which revision, as OSGi writes versions
 * @param texts the documents its capability names and its message files, by path
 */
public record BundleTexts(String symbolicName, String version, Map<String, String> texts) {
    /** Copies the texts. */
    public BundleTexts {
        texts = Map.copyOf(texts);
    }
}
