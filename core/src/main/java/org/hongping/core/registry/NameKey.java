package org.hongping.core.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name once everything is gone that people write now so, now so. */
public final class NameKey {
    private static final Pattern MARKS = Pattern.compile("[\\s()\\[\\]{}<>〔〕【】「」『』《》〈〉“”\"'‘’·•・]");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|公司)$");

    private NameKey() {}

    /** Spaces, brackets and widths do not count; 小区 and 花园 do. */
    public static String ofEstate(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(narrow).replaceAll("");
    }

    /** Nor does the legal form at the end of a company's name. */
    public static String ofEnterprise(String name) {
        String key = ofEstate(name);
        String bare = LEGAL_FORM.matcher(key).replaceFirst("");
        return bare.isEmpty() ? key : bare;
    }
}
