package org.hongping.core.web;

import java.util.Optional;

/** Keeps answers for a day, so that a program may send a request again; {@code security} is the one implementation. */
public interface KeptAnswers {
    /**
     * What the caller calls a request.
     *
     * @param account id of whose request it is
     * @param text of the header
     */
    record Key(String account, String text) {}

    /** Returns what was answered under this key within the last day. */
    Optional<KeptAnswer> find(Key key);

    /** Keeps an answer; it is safe on the disk when this returns. */
    void keep(Key key, KeptAnswer answer);
}
