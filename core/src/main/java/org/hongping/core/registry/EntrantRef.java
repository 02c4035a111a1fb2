package org.hongping.core.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom somebody wants to enter, as forms and programs name it.
 *
 * @param kind what it is
 * @param id its id
 * @param filedIn where an enterprise or a person is to be filed; none if there is one place only, and for the others
 */
public record EntrantRef(EntrantKind kind, String id, Optional<AreaId> filedIn) {
    private static final Pattern TEXT = Pattern.compile("([a-z]+):([0-9a-f-]{36})(?:@([0-9a-f-]{36}))?");

    /** Names an estate. */
    public static EntrantRef of(EstateId estate) {
        return new EntrantRef(EntrantKind.ESTATE, estate.text(), Optional.empty());
    }

    /** Names an enterprise that files in one place only. */
    public static EntrantRef of(EnterpriseId enterprise) {
        return new EntrantRef(EntrantKind.ENTERPRISE, enterprise.text(), Optional.empty());
    }

    /** Names an area. */
    public static EntrantRef of(AreaId area) {
        return new EntrantRef(EntrantKind.AREA, area.text(), Optional.empty());
    }

    /** Reads {@code enterprise:id@area}; empty for anything else. */
    public static Optional<EntrantRef> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(EntrantKind.values())
                .filter(kind -> Codes.of(kind).equals(parts.group(1)))
                .findFirst()
                .map(kind -> new EntrantRef(
                        kind,
                        parts.group(2),
                        Optional.ofNullable(parts.group(3)).map(AreaId::of)));
    }

    /** Returns it as {@link #read} reads it. */
    public String text() {
        return Codes.of(kind) + ":" + id
                + filedIn.map(area -> "@" + area.text()).orElse("");
    }
}
