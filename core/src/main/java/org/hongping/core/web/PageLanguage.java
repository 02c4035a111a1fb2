package org.hongping.core.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Message;

/**
 * What templates can say beyond plain Pebble: {@code t("area.key", argument…)} and {@code t(message)}, {@code
 * icon("check")}, {@code asset("css/base.css")}, {@code qr("https://…")}; {@code points}, {@code taken}, {@code day}, {@code moment}, {@code time}.
 */
final class PageLanguage extends AbstractExtension {
    private final Assets assets;

    PageLanguage(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
        PositionalFunction icon = (arguments, language) ->
                new SafeString(assets.icon(arguments.get(0).toString()));
        PositionalFunction asset =
                (arguments, language) -> assets.address(arguments.get(0).toString());
        PositionalFunction qr = (arguments, language) ->
                new SafeString(QrPicture.svg(arguments.get(0).toString()));
        return Map.of("t", (PositionalFunction) PageLanguage::say, "icon", icon, "asset", asset, "qr", qr);
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "points", (PlainFilter) Points::of,
                "taken", (PlainFilter) Points::taken,
                "lineCode", (PlainFilter) code -> LineCodes.shown(code.toString()),
                "lineAnchor", (PlainFilter) code -> LineCodes.anchor(code.toString()),
                "day", (PlainFilter) PageLanguage::day,
                "moment", (PlainFilter) value -> OfficeTime.moment(instant(value)),
                "time", (PlainFilter) value -> OfficeTime.time(instant(value)));
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(Escapes::in, ReadyTexts::in);
    }

    private static String say(List<Object> arguments, Locale language) {
        Object first = arguments.get(0);
        if (first instanceof Message message) {
            return message.in(language);
        }
        List<Object> rest = arguments.stream().skip(1).map(PageLanguage::said).toList();
        return new Message(first.toString(), rest).in(language);
    }

    private static Object said(Object argument) {
        if (argument instanceof Message || argument instanceof String) {
            return argument;
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        throw new IllegalArgumentException("t() takes texts, counts and messages, got " + argument);
    }

    private static String day(Object value) {
        if (value instanceof LocalDate day) {
            return OfficeTime.day(day);
        }
        return OfficeTime.day(instant(value));
    }

    private static Instant instant(Object value) {
        if (value instanceof Instant moment) {
            return moment;
        }
        throw new IllegalArgumentException("a moment is an Instant, got " + value);
    }
}
