package org.hongping.core.assessment;

import java.util.regex.Pattern;
import org.hongping.core.registry.NameKey;

/** How the organisation somebody wrote beside their name compares with the name of an enterprise. */
enum NameLikeness {
    /** One and the same, or a department or branch of it. */
    SAME,
    /** One may be a short form of the other: somebody has to look. */
    CLOSE,
    /** Nothing to be seen. */
    NONE;

    /** What many enterprises of the trade have in their names. */
    private static final Pattern OF_THE_TRADE = Pattern.compile("股份|有限|责任|公司|集团|控股|实业|发展|物业|服务|管理|企业|分公司");

    private static final int SHORTEST = 2;
    private static final int SHORTEST_NAME = 4;

    static NameLikeness of(String organisation, String enterprise) {
        String written = NameKey.ofEnterprise(organisation);
        String known = NameKey.ofEnterprise(enterprise);
        if (written.isEmpty() || known.isEmpty()) {
            return NONE;
        }
        if (written.equals(known) || isPartOf(organisation, enterprise, known)) {
            return SAME;
        }
        return isShortForm(written, known) ? CLOSE : NONE;
    }

    /** A name with its legal form stands for itself wherever it is found. */
    private static boolean isPartOf(String organisation, String enterprise, String known) {
        String whole = NameKey.ofEstate(enterprise);
        return !whole.equals(known) && NameKey.ofEstate(organisation).startsWith(whole);
    }

    private static boolean isShortForm(String written, String known) {
        String core = core(written);
        boolean telling = core.length() >= SHORTEST;
        return (telling && (core.equals(core(known)) || known.contains(written)))
                || (known.length() >= SHORTEST_NAME && core(known).length() >= SHORTEST && written.contains(known));
    }

    private static String core(String key) {
        return OF_THE_TRADE.matcher(key).replaceAll("");
    }
}
