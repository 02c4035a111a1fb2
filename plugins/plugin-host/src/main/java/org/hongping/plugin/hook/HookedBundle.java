package org.hongping.plugin.hook;

/**
 * A bundle with code, by name.
 *
 * @param symbolicName who it is
 * @param version which revision
 * @param bundleDigest SHA-256 of its jar
 */
public record HookedBundle(String symbolicName, String version, String bundleDigest) {
    @Override
    public String toString() {
        return symbolicName + " " + version;
    }
}
