package org.hongping.core.news;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.exchange.StoredMessage;
import org.hongping.rubric.Message;

/**
 * Something that one person should know.
 *
 * @param id its name
 * @param accountId whom it was told
 * @param source the row of the trail or the deadline it comes from; told once to each person
 * @param words what it says
 * @param href the page it is about
 * @param toldAt when it was told
 * @param readAt when it was read; empty if it was not yet
 */
public record News(
        NewsId id,
        String accountId,
        String source,
        StoredMessage words,
        String href,
        Instant toldAt,
        Optional<Instant> readAt) {
    /** Returns what it says, in whatever language. */
    public Message says() {
        return words.message();
    }

    /** Says whether it was read. */
    public boolean isRead() {
        return readAt.isPresent();
    }
}
