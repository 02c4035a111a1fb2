package org.hongping.plugin.signature;

/** What is known of who vouches for a bundle. */
public enum SignatureState {
    /** The very bytes that came with this release. */
    OFFICIAL,
    /** Signed, unchanged since, by somebody this installation trusts. */
    SIGNED,
    /** Signed, unchanged since, by somebody this installation does not know. */
    UNTRUSTED,
    /** Nobody signed it. */
    UNSIGNED,
    /** Signed, but something in it is not what was signed. */
    MODIFIED,
    /** The signature itself is broken, incomplete or too weak. */
    INVALID;

    /** Says whether somebody this installation trusts vouches for the bundle. */
    public boolean isVouchedFor() {
        return this == OFFICIAL || this == SIGNED;
    }
}
