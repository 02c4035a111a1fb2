package org.hongping.core.application;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the templates of an application know. */
public final class WorkPage {
    private WorkPage() {}

    /** Returns what every page of an application shows; {@code current} is the id of the part that is open. */
    public static Map<String, Object> of(Desk desk, Locale language, String current) {
        Map<String, Object> model = new HashMap<>(summary(desk, language));
        model.put("current", current);
        model.put("progress", progress(desk));
        return model;
    }

    /** Returns what changes with every save: the figures and the parts. */
    static Map<String, Object> summary(Desk desk, Locale language) {
        return Map.of(
                "desk", desk,
                "application", desk.application(),
                "summary", Summary.of(desk, language),
                "parts", Parts.of(desk, language));
    }

    private static Progress progress(Desk desk) {
        return Progress.of(
                desk.application().state(), desk.application().level(), desk.campaign(), desk.filer(), desk.now());
    }
}
