package org.hongping.core.security;

import java.util.Locale;
import org.hongping.rubric.Message;

/** How strict the house is (安全策略); what each asks stands in {@link SecurityPolicy}. */
public enum Profile {
    /** A small office: one person may hold several hats. */
    OFFICE,
    /** As the third level of graded protection (等保三级, GB/T 22239-2019) is commonly read. */
    MLPS3,
    /** As level 2 of OWASP ASVS 5.0 asks. */
    ASVS;

    /** Returns the word for it. */
    public Message word() {
        return Message.of("profile." + key());
    }

    /** Returns one sentence about it. */
    public Message about() {
        return Message.of("profile." + key() + "-about");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
