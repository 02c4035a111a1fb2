package org.hongping.core.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hongping.core.exchange.StoredMessage;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.OfficeTime;
import org.jdbi.v3.core.Handle;

/** Takes letters in, inside the unit of work they tell of. */
public final class Outbox {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Ids ids = new Ids();

    /** Writes a letter to each of those who want mail; nothing if no mail is sent from here. */
    public void post(Handle handle, Collection<String> accounts, StoredMessage words, String href, Instant now) {
        MailDao mail = handle.attach(MailDao.class);
        if (mail.server().filter(MailServer::enabled).isEmpty()) {
            return;
        }
        List<Letter> letters = new ArrayList<>();
        for (String account : accounts) {
            Pace pace = mail.wish(account).map(Wish::pace).orElse(Pace.NONE);
            if (pace != Pace.NONE) {
                letters.add(new Letter(
                        ids.next(),
                        account,
                        words,
                        href,
                        now,
                        pace == Pace.EACH ? now : nextMorning(now),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        if (!letters.isEmpty()) {
            mail.insertAll(letters);
        }
    }

    static Instant nextMorning(Instant now) {
        ZonedDateTime here = now.atZone(OfficeTime.ZONE);
        ZonedDateTime today = here.with(MORNING);
        return (here.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }
}
