package org.hongping.plugin.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the central directory. It must end the archive, without comment, and fill the space it says it fills: nothing
 * can hide before, between or behind.
 */
final class DirectoryReader {
    private static final long END_SIGNATURE = 0x06054b50L;
    private static final int END_LENGTH = 22;

    private final ByteView view;
    private final ArchiveLimits limits;
    private final Faults faults;

    DirectoryReader(ByteView view, ArchiveLimits limits, Faults faults) {
        this.view = view;
        this.limits = limits;
        this.faults = faults;
    }

    /** Returns where the directory begins; only to be asked after {@link #headers()} found nothing wrong. */
    long start() {
        return view.u32(end() + 16);
    }

    /** Returns the headers in their order; none if the directory is not sound. */
    List<CentralHeader> headers() {
        if (!faults.check(view.size() >= END_LENGTH && view.u32(end()) == END_SIGNATURE, "no-end")) {
            return List.of();
        }
        int entries = view.u16(end() + 10);
        boolean sound = faults.check(endIsPlain(), "odd-end")
                && faults.check(entries <= limits.entries(), "too-many-entries", entries, limits.entries());
        return sound ? headers(entries) : List.of();
    }

    private int end() {
        return view.size() - END_LENGTH;
    }

    /** One volume, no comment, and the directory right before the end. */
    private boolean endIsPlain() {
        int end = end();
        return view.u16(end + 4) == 0
                && view.u16(end + 6) == 0
                && view.u16(end + 8) == view.u16(end + 10)
                && view.u32(end + 12) + view.u32(end + 16) == end
                && view.u16(end + 20) == 0;
    }

    private List<CentralHeader> headers(int entries) {
        List<CentralHeader> headers = new ArrayList<>();
        int at = (int) start();
        for (int i = 0; i < entries; i++) {
            if (!faults.check(CentralHeader.stands(view, at), "broken-directory")) {
                return List.of();
            }
            headers.add(CentralHeader.read(view, at));
            at = headers.get(i).end();
        }
        return faults.check(at == end(), "broken-directory") ? headers : List.of();
    }
}
