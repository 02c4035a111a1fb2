package org.hongping.core.inquiry;

import org.hongping.core.storage.Id;

/**
 * Names an inquiry.
 *
 * @param text a UUIDv7
 */
public record InquiryId(String text) implements Id {
    /** Returns the id written as text. */
    public static InquiryId of(String text) {
        return new InquiryId(text);
    }
}
