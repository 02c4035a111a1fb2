package org.hongping.plugin.felix;

/** The framework could not install, resolve or start a bundle, or the bundle does not hold what it says it holds. */
public final class BundleRefused extends Exception {
    BundleRefused(Exception cause) {
        super(cause.toString(), cause);
    }

    BundleRefused(String reason) {
        super(reason);
    }
}
