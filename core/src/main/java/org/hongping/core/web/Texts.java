package org.hongping.core.web;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.hongping.rubric.Message;

/** Questions about the message files. */
final class Texts {
    private static final Control CHINESE_FIRST = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** Returns whether there are words for the message. */
    static boolean knows(Message message) {
        if (message.key().indexOf('.') < 1) {
            return false;
        }
        try {
            return !message.in(Languages.CHINESE).isBlank();
        } catch (MissingResourceException unknown) {
            return false;
        }
    }

    /** Returns the keys of an area. */
    static Set<String> keys(String area) {
        return ResourceBundle.getBundle(
                        "messages." + area, Languages.CHINESE, Texts.class.getClassLoader(), CHINESE_FIRST)
                .keySet();
    }
}
