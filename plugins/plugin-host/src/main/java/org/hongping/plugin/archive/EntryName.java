package org.hongping.plugin.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says which names an entry may have: relative, plain, of bounded length, one spelling for one file. */
record EntryName(String text) {
    private static final Set<String> ARCHIVES =
            Set.of("jar", "zip", "war", "ear", "7z", "rar", "gz", "tgz", "bz2", "xz", "tar");
    private static final String FORBIDDEN = "\\:*?\"<>|";

    /** Notes whatever is wrong with the name. */
    void check(ArchiveLimits limits, Faults faults) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        faults.check(length <= limits.nameBytes(), "name-too-long", shown(), limits.nameBytes());
        faults.check(isPlain(), "bad-name", shown());
        faults.check(segments().size() <= limits.folders(), "too-many-folders", shown(), limits.folders());
        faults.check(!ARCHIVES.contains(ending()), "archive-within", shown());
    }

    /** Two names with one key are one file on some machine. */
    String key() {
        String name = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Returns the name for a sentence, short and without letters that are not seen. */
    String shown() {
        String visible = text.replaceAll("\\p{C}", "?");
        return visible.length() <= 80 ? visible : visible.substring(0, 80) + "…";
    }

    private boolean isPlain() {
        return text.codePoints().noneMatch(letter -> isUnseen(letter) || FORBIDDEN.indexOf(letter) >= 0)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && segments().stream().noneMatch(EntryName::isTrap);
    }

    /** Such a letter shows nothing, or turns round what is shown, so that a name looks like another. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isTrap(String segment) {
        return segment.isEmpty() || segment.equals(".") || segment.equals("..") || !segment.equals(segment.strip());
    }

    private List<String> segments() {
        String[] segments = text.split("/", -1);
        int folder = text.endsWith("/") ? 1 : 0;
        return Arrays.asList(segments).subList(0, segments.length - folder);
    }

    private String ending() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
