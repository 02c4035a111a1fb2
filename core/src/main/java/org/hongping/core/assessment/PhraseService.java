package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Sentences for reasons: everybody keeps their own, the office some for all. Safe for use by many threads. */
public final class PhraseService {
    /** The most one person, or the office for all, keeps. */
    public static final int MOST = 100;

    private static final String EVERYBODY = "";

    private final Storage storage;
    private final Audit audit;
    private final Ids ids = new Ids();

    /** Wires it. */
    public PhraseService(Storage storage, Audit audit) {
        this.storage = storage;
        this.audit = audit;
    }

    /** Returns the visitor's own, then those for everybody. */
    public List<Phrase> of(Visitor by) {
        return storage.read(handle -> handle.attach(PhraseDao.class).of(by.accountOrRefuse()));
    }

    /**
     * Keeps a sentence and returns it.
     *
     * @param shared whether it is for everybody, which is for the office alone
     * @throws Invalid if it is there already or there are too many
     */
    public Phrase add(String words, boolean shared, Visitor by) {
        String account = owner(shared, by);
        return storage.write(handle -> {
            PhraseDao phrases = handle.attach(PhraseDao.class);
            if (phrases.same(account, words) > 0) {
                throw new Invalid("words", Message.of("phrase.there-already", words));
            }
            if (phrases.count(account) >= MOST) {
                throw new Invalid("words", Message.of("phrase.too-many", Integer.toString(MOST)));
            }
            String id = ids.next();
            phrases.insert(id, account, words, storage.clock().now(handle));
            record(handle, "phrase.added", id, words, shared, by);
            return new Phrase(id, shared, words);
        });
    }

    /** Takes one away.
     *  @throws NotFound if it is not the visitor's to take */
    public void remove(String id, boolean shared, Visitor by) {
        String account = owner(shared, by);
        storage.change(handle -> {
            if (handle.attach(PhraseDao.class).delete(id, account) != 1) {
                throw new NotFound(Message.of("phrase.not-found", id));
            }
            record(handle, "phrase.removed", id, "", shared, by);
        });
    }

    private static String owner(boolean shared, Visitor by) {
        if (shared && !by.is(Role.ORGANISER)) {
            throw new Forbidden(Message.of("phrase.office-only"));
        }
        return shared ? EVERYBODY : by.accountOrRefuse();
    }

    /** What everybody is offered is in the trail; what somebody keeps for themselves is nobody's business. */
    private void record(Handle handle, String action, String id, String words, boolean shared, Visitor by) {
        if (shared) {
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    action,
                    Subject.of("phrase", id),
                    JsonText.of(Map.of("words", words)));
        }
    }
}
