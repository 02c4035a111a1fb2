package org.hongping.core.mail;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.exchange.StoredMessage;
import org.hongping.rubric.Message;

/**
 * One message on its way to a mailbox.
 *
 * @param id its name; the mail that carries it bears the name of its first letter
 * @param accountId for whom
 * @param words what it says
 * @param href the page it is about
 * @param writtenAt when it was written
 * @param dueAt when it is tried next
 * @param attempts how often it was tried in vain
 * @param trouble what the server said the last time; empty if nothing went wrong
 * @param sentAt when the server took it; empty: not yet
 * @param givenUpAt when it was given up; empty: it is still tried
 */
public record Letter(
        String id,
        String accountId,
        StoredMessage words,
        String href,
        Instant writtenAt,
        Instant dueAt,
        int attempts,
        Optional<String> trouble,
        Optional<Instant> sentAt,
        Optional<Instant> givenUpAt) {
    /** Returns what it says, in whatever language. */
    public Message says() {
        return words.message();
    }
}
