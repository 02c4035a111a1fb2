package org.hongping.core.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.mail.MailDao.Mailbox;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Storage;

/**
 * Carries what is due in the outbox to the mail server. What was carried is written down after each mail; a server that
 * is killed in between may send one mail a second time, under the same name, and loses none.
 */
public final class Postman {
    /** After each attempt in vain a longer pause. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3));

    /** The server is given this long before a letter is given up. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Storage storage;
    private final MailPassword password;

    Postman(Storage storage, MailPassword password) {
        this.storage = storage;
        this.password = password;
    }

    /** Sends what is due.
     *  @return how many mails the server took */
    public int round() {
        return round(storage.read(storage.clock()::now));
    }

    int round(Instant now) {
        Optional<MailServer> server =
                storage.read(handle -> handle.attach(MailDao.class).server()).filter(MailServer::enabled);
        List<String> accounts =
                storage.read(handle -> handle.attach(MailDao.class).due(now));
        if (server.isEmpty() || accounts.isEmpty()) {
            return 0;
        }
        int sent = 0;
        try (Dispatch dispatch = Dispatch.to(server.get(), password.read())) {
            for (String account : accounts) {
                sent += send(dispatch, server.get(), account, now) ? 1 : 0;
                if (!dispatch.isOpen()) {
                    break; // the rest is due still
                }
            }
        } catch (MessagingException unreachable) {
            accounts.forEach(account -> later(letters(account, now), now, Dispatch.words(unreachable)));
        }
        return sent;
    }

    private boolean send(Dispatch dispatch, MailServer server, String account, Instant now) {
        List<Letter> letters = letters(account, now);
        Optional<Mailbox> mailbox =
                storage.read(handle -> handle.attach(MailDao.class).mailbox(account));
        if (letters.isEmpty() || mailbox.isEmpty()) {
            letters.forEach(letter -> giveUp(letter, now, "-"));
            return false;
        }
        Locale language = mailbox.get().locale().orElse(Locale.SIMPLIFIED_CHINESE);
        MailText text = MailText.of(letters, server.site(), language);
        try {
            dispatch.send(name(letters), mailbox.get().address(), text, now);
        } catch (MessagingException refused) {
            String words = Dispatch.words(refused);
            if (Dispatch.isForGood(refused)) {
                letters.forEach(letter -> giveUp(letter, now, words));
            } else {
                later(letters, now, words);
            }
            return false;
        }
        storage.change(handle -> {
            MailDao mail = handle.attach(MailDao.class);
            letters.forEach(letter -> mail.sent(letter.id(), now));
        });
        return true;
    }

    /** The same letters once more are the same mail; with another among them it is another, or it would be lost where
     *  second mails of a name are. */
    private static String name(List<Letter> letters) {
        return letters.size() == 1
                ? letters.get(0).id()
                : Checksum.of(letters.stream().map(Letter::id).collect(Collectors.joining(" ")));
    }

    private List<Letter> letters(String account, Instant now) {
        return storage.read(handle -> handle.attach(MailDao.class).due(account, now));
    }

    private void later(List<Letter> letters, Instant now, String words) {
        storage.change(handle -> {
            MailDao mail = handle.attach(MailDao.class);
            for (Letter letter : letters) {
                if (letter.writtenAt().plus(PATIENCE).isBefore(now)) {
                    mail.giveUp(letter.id(), now, words);
                } else {
                    Duration pause = PAUSES.get(Math.min(letter.attempts(), PAUSES.size() - 1));
                    mail.postpone(letter.id(), now.plus(pause), words);
                }
            }
        });
    }

    private void giveUp(Letter letter, Instant now, String words) {
        storage.change(handle -> handle.attach(MailDao.class).giveUp(letter.id(), now, words));
    }
}
