package org.hongping.core.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.exchange.StoredMessage;
import org.hongping.core.mail.Outbox;
import org.hongping.core.storage.Ids;
import org.jdbi.v3.core.Handle;

/** Tells people things inside a unit of work, each once; by mail too, whoever wants it. */
final class Teller {
    private final Ids ids = new Ids();
    private final Outbox outbox = new Outbox();

    /** Returns how many were told what they had not been told before. */
    int tell(Handle handle, String source, Word word, Instant when) {
        NewsDao news = handle.attach(NewsDao.class);
        Set<String> accounts = new TreeSet<>(word.accounts());
        news.told(source).forEach(accounts::remove);
        StoredMessage words = StoredMessage.of(word.says());
        List<News> fresh = accounts.stream()
                .map(account ->
                        new News(NewsId.of(ids.next()), account, source, words, word.href(), when, Optional.empty()))
                .toList();
        if (!fresh.isEmpty()) {
            news.insertAll(fresh);
            outbox.post(handle, accounts, words, word.href(), when);
        }
        return fresh.size();
    }
}
