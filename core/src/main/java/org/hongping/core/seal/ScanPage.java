package org.hongping.core.seal;

import java.util.Optional;

/**
 * A page of a scan and which print it is of.
 *
 * @param page from 1
 * @param code what its QR code says or somebody confirmed; empty if there is none
 * @param confirmedBy account that confirmed it by hand; empty if it was read
 */
public record ScanPage(int page, Optional<PrintCode> code, Optional<String> confirmedBy) {
    /** A page as it was read. */
    public static ScanPage read(int page, Optional<PrintCode> code) {
        return new ScanPage(page, code, Optional.empty());
    }
}
