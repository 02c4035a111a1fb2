package org.hongping.core.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A form as a browser finds it on a page.
 *
 * @param action where it is sent
 * @param fields what is in it, in order
 */
public record PageForm(String action, List<Field> fields) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input)\\b([^>]*)>([^<]*(?:<(?!/label|input|textarea|select)[^>]*>[^<]*)*)"
                    + "|<(select|textarea)\\b([^>]*)>(.*?)</\\4>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /** Copies the list. */
    public PageForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param tag of its element
     * @param attributes of its element
     * @param text what stands behind an input until the next, or within any other element
     */
    public record Field(String tag, Map<String, String> attributes, String text) {
        /** Returns an attribute, blank if it is not there. */
        public String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /** Says whether there is such an attribute. */
        public boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        /** Returns what kind of field it is: the type of an input, or the name of the element. */
        public String kind() {
            return tag.equals("input") ? attributes.getOrDefault("type", "text") : tag;
        }

        /** Returns what can be chosen in a list, without the empty first row. */
        public List<String> options() {
            return OPTION.matcher(text).results().map(option -> option.group(1)).toList();
        }
    }

    /** Finds the forms of a page that are sent by POST. */
    public static List<PageForm> of(String page) {
        List<PageForm> forms = new ArrayList<>();
        for (MatchResult form : FORM.matcher(page).results().toList()) {
            Map<String, String> attributes = attributes(form.group(1));
            if ("post".equals(attributes.get("method"))) {
                forms.add(new PageForm(
                        attributes.getOrDefault("action", ""),
                        FIELD.matcher(form.group(2))
                                .results()
                                .map(PageForm::field)
                                .toList()));
            }
        }
        return forms;
    }

    private static Field field(MatchResult found) {
        return found.group(1) == null
                ? new Field(found.group(4), attributes(found.group(5)), found.group(6))
                : new Field(found.group(1), attributes(found.group(2)), found.group(3));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(found ->
                        attributes.putIfAbsent(found.group(1), found.group(2) == null ? "" : plain(found.group(2))));
        return attributes;
    }

    private static String plain(String escaped) {
        return escaped.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
