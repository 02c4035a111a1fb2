package org.hongping.core.result;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hongping.core.assessment.Assignment;
import org.hongping.rubric.Message;

/** What members are called before a reader: by name, or by number for those who may not know them. */
final class MemberNames {
    private final Map<String, String> names;

    private MemberNames(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Names the members of a panel.
     *
     * @param name name of an account
     */
    static MemberNames of(ResultDesk found, UnaryOperator<String> name, Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Assignment assignment : found.assignments()) {
            Message number = Message.of("result.member-number", Integer.toString(names.size() + 1));
            names.computeIfAbsent(
                    assignment.accountId(), account -> found.named() ? name.apply(account) : number.in(language));
        }
        return new MemberNames(names);
    }

    /** Returns what a member is called. */
    String of(String account) {
        return names.getOrDefault(account, account);
    }

    /** Returns a sentence of the engine, which knows members by their accounts, with what they are called here. */
    String in(String words) {
        String said = words;
        for (Map.Entry<String, String> name : names.entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        return said;
    }
}
