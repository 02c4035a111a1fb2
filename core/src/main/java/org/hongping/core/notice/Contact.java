package org.hongping.core.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * Where objections go (异议受理).
 *
 * @param unit body that takes them
 * @param phone its telephone
 * @param address its postal address
 */
public record Contact(String unit, String phone, String address) {
    private static final int LONGEST = 200;

    /**
     * Strips blanks around the texts.
     *
     * @throws Invalid if one is missing or too long
     */
    public Contact {
        unit = unit.strip();
        phone = phone.strip();
        address = address.strip();
        Map<String, Message> wrong = new LinkedHashMap<>();
        check(wrong, "unit", unit);
        check(wrong, "phone", phone);
        check(wrong, "address", address);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void check(Map<String, Message> wrong, String name, String text) {
        if (text.isEmpty()) {
            wrong.put(name, Message.of("notice." + name + "-missing"));
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            wrong.put(name, Message.of("web.too-long", Integer.toString(LONGEST)));
        }
    }
}
