package org.hongping.core.registry;

import java.util.Locale;
import org.hongping.core.storage.Id;

/**
 * Whose records they are.
 *
 * @param kind estate or enterprise
 * @param text its id
 */
public record Holder(Kind kind, String text) implements Id {
    /** Returns an estate as a holder of records. */
    public static Holder of(EstateId estate) {
        return new Holder(Kind.ESTATE, estate.text());
    }

    /** Returns an enterprise as a holder of records. */
    public static Holder of(EnterpriseId enterprise) {
        return new Holder(Kind.ENTERPRISE, enterprise.text());
    }

    /** Returns the address of its page. */
    public String path() {
        return "/" + kind.plural() + "/" + text;
    }

    /** What can have records. */
    public enum Kind {
        /** A 小区/项目. */
        ESTATE,
        /** A 物业服务企业. */
        ENTERPRISE;

        /** Returns how the audit trail calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns how addresses call all of them. */
        public String plural() {
            return word() + "s";
        }
    }
}
