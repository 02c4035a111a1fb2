package org.hongping.core.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;

/** What is looked for in lists, as it stands in an address: {@code q} and {@code area}. */
final class Searches {
    private Searches() {}

    static FormInput typed(Map<String, List<String>> query) {
        Map<String, String> values = new LinkedHashMap<>();
        query.forEach((name, texts) -> texts.stream().findFirst().ifPresent(text -> values.put(name, text)));
        return FormInput.showing(values);
    }

    static EstateSearch of(FormInput search, Cursor cursor) {
        Optional<AreaId> area = Optional.of(search.value("area"))
                .filter(text -> !text.isEmpty())
                .map(AreaId::of);
        return new EstateSearch(search.value("q"), area, cursor);
    }

    /** Returns the address of the same list from its beginning. */
    static String address(String path, FormInput search) {
        return path + "?q=" + encoded(search.value("q")) + "&area=" + encoded(search.value("area"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
