package org.hongping.core.news;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hongping.rubric.Message;

/**
 * A sentence for some people.
 *
 * @param accounts who should know
 * @param says what
 * @param href the page it is about, as these people reach it
 */
record Word(Set<String> accounts, Message says, String href) {
    Word {
        accounts = Set.copyOf(accounts);
    }

    /** Returns it for the same people but one. */
    Word without(String account) {
        Set<String> others = new HashSet<>(accounts);
        others.remove(account);
        return new Word(others, says, href);
    }

    static Word to(List<String> accounts, Message says, String href) {
        return new Word(Set.copyOf(accounts), says, href);
    }
}
