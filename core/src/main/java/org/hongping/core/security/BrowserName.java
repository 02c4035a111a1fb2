package org.hongping.core.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the browser that sent a {@code User-Agent}: good enough to recognise one's own. */
final class BrowserName {
    /** The first that fits; those built on another's engine come before it. */
    private static final Map<String, Pattern> BROWSERS = ordered(
            "WeChat", "MicroMessenger/(\\d+)",
            "360", "360SE|360EE|QIHU",
            "QAX", "Qaxbrowser[ /]?(\\d*)",
            "Edge", "Edg(?:e|A|iOS)?/(\\d+)",
            "Firefox", "Firefox/(\\d+)",
            "Chrome", "Chrome/(\\d+)",
            "Safari", "Version/(\\d+)[^ ]* .*Safari");

    private static final Map<String, Pattern> SYSTEMS = ordered(
            "Android", "Android",
            "iPhone", "iPhone|iPad",
            "Windows", "Windows",
            "macOS", "Mac OS X",
            "Linux", "Linux");

    private BrowserName() {}

    static String of(String agent) {
        Optional<String> browser = first(BROWSERS, agent);
        Optional<String> system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return system.orElse(agent);
        }
        return browser.get() + system.map(name -> " · " + name).orElse("");
    }

    private static Optional<String> first(Map<String, Pattern> names, String agent) {
        for (Map.Entry<String, Pattern> name : names.entrySet()) {
            Matcher found = name.getValue().matcher(agent);
            if (found.find()) {
                String version = found.groupCount() > 0 ? found.group(1) : "";
                return Optional.of((name.getKey() + " " + version).strip());
            }
        }
        return Optional.empty();
    }

    private static Map<String, Pattern> ordered(String... pairs) {
        Map<String, Pattern> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index], Pattern.compile(pairs[index + 1]));
        }
        return map;
    }
}
