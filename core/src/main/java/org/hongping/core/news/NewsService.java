package org.hongping.core.news;

import java.util.List;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Everybody's own news. Safe for use by many threads. */
public final class NewsService {
    /** Comes after every id. */
    private static final String END = "~";

    private final Storage storage;

    /** Wires the service. */
    public NewsService(Storage storage) {
        this.storage = storage;
    }

    /** Returns how many the visitor has not read; 0 for a stranger. */
    public int unread(Visitor visitor) {
        return visitor.account()
                .map(account ->
                        storage.read(handle -> handle.attach(NewsDao.class).unread(account)))
                .orElse(0);
    }

    /** Returns a page of the visitor's news, the newest first; those that were read only if wanted. */
    public Slice<News> page(boolean unreadOnly, Cursor cursor, Visitor by) {
        List<News> rows = storage.read(handle -> handle.attach(NewsDao.class)
                .page(by.accountOrRefuse(), cursor.after().orElse(END), unreadOnly ? 1 : 0, cursor.limit() + 1));
        return Slice.of(rows, cursor, news -> news.id().text());
    }

    /**
     * Marks one as read and returns it.
     *
     * @throws NotFound if the visitor was told none of that id
     */
    public News read(NewsId id, Visitor by) {
        return storage.write(handle -> {
            NewsDao all = handle.attach(NewsDao.class);
            String account = by.accountOrRefuse();
            all.read(id, account, storage.clock().now(handle));
            return all.find(id, account).orElseThrow(() -> new NotFound(Message.of("news.not-found", id.text())));
        });
    }

    /** Marks all as read and returns how many were not. */
    public int readAll(Visitor by) {
        return storage.write(handle -> handle.attach(NewsDao.class)
                .readAll(by.accountOrRefuse(), storage.clock().now(handle)));
    }
}
