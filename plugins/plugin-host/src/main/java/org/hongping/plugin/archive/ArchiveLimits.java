package org.hongping.plugin.archive;

/**
 * What an archive may ask of us, checked before memory is spent on it.
 *
 * @param bytes of the archive itself
 * @param entries files and folders together
 * @param entryBytes of one file, unpacked
 * @param totalBytes of all files, unpacked
 * @param ratio unpacked to packed, of a file larger than {@link #RATIO_MATTERS_FROM}
 * @param nameBytes of one name
 * @param folders one inside the other
 */
public record ArchiveLimits(
        int bytes, int entries, int entryBytes, int totalBytes, int ratio, int nameBytes, int folders) {
    /** Below this size a file may be packed as tightly as it likes. */
    static final int RATIO_MATTERS_FROM = 65_536;

    private static final int MEGABYTE = 1_048_576;

    /** The limits of an installation: a city's bundle needs a hundredth of them. */
    public static final ArchiveLimits STANDARD =
            new ArchiveLimits(16 * MEGABYTE, 1_000, 4 * MEGABYTE, 32 * MEGABYTE, 100, 200, 8);
}
