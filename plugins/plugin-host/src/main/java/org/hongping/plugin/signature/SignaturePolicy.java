package org.hongping.plugin.signature;

import java.util.Set;

/**
 * Whom an installation believes at one moment.
 *
 * @param trusted whose signatures count
 * @param official digests of the bundles that came with this release
 * @param allowed digests of bundles with code that an administrator lets in although nobody trusted signed them
 */
public record SignaturePolicy(TrustedSigners trusted, Set<String> official, Set<String> allowed) {
    /** Copies the sets. */
    public SignaturePolicy {
        official = Set.copyOf(official);
        allowed = Set.copyOf(allowed);
    }

    /** Returns the policy of an installation that trusts nobody: unsigned data comes in, no code does. */
    public static SignaturePolicy strict() {
        return new SignaturePolicy(TrustedSigners.none(), Set.of(), Set.of());
    }
}
