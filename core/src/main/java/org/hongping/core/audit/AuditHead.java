package org.hongping.core.audit;

/**
 * The end of a chain: whoever wrote it down can tell later whether anything before it was changed.
 *
 * @param chain whose end
 * @param sequence number of rows; 0 for a chain that has not begun
 * @param hash hash of the last row, 64 hexadecimal digits
 */
public record AuditHead(Chain chain, long sequence, String hash) {

    static AuditHead beforeTheFirst(Chain chain) {
        return new AuditHead(chain, 0, "0".repeat(64));
    }
}
