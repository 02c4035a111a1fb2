package org.hongping.plugin.archive;

import java.util.regex.Pattern;

/**
 * Names of the files that sign a jar. They cannot carry their own digest, so the manifest need not list them; what they
 * say is for the signature check to judge. Nothing else goes without a digest.
 */
public final class SignatureFiles {
    /** What a signature file's name ends with. */
    public static final String SIGNED = ".SF";

    private static final Pattern NAME = Pattern.compile("META-INF/[A-Z0-9_-]{1,8}\\.(SF|RSA|EC|DSA)");

    private SignatureFiles() {}

    /** Says whether a file is part of a signature by its name: directly in META-INF, upper case, as jarsigner names it. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
