package org.hongping.plugin.manifest;

import java.util.List;

/**
 * What a manifest says about a rubric bundle.
 *
 * @param symbolicName who it is
 * @param version which revision
 * @param documents paths of its rubrics
 */
public record BundleManifest(String symbolicName, String version, List<String> documents) {
    /** Namespace of the capability by which a rubric bundle is known, and name of the extender that reads it. */
    public static final String CAPABILITY = "org.hongping.rubric";

    /** Copies the documents. */
    public BundleManifest {
        documents = List.copyOf(documents);
    }
}
