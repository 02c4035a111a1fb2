package org.hongping.plugin.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.Message;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;

/** Compares the rubric model that a bundle asks for with the one that is here, in words before the framework does. */
record ModelRange(ModelVersion here) {
    private static final String EXTENDER = "osgi.extender";
    private static final Pattern LEAST = Pattern.compile("\\(version>=([^)]+)\\)");

    /** Returns what is wrong with the requirements, if anything is. */
    Optional<Message> check(List<HeaderClause> requirements) {
        List<String> filters = requirements.stream()
                .filter(clause -> clause.name().equals(EXTENDER))
                .flatMap(clause -> Optional.ofNullable(clause.directives().get("filter")).stream())
                .filter(filter -> filter.contains(EXTENDER + "=" + BundleManifest.CAPABILITY))
                .toList();
        return filters.isEmpty()
                ? Optional.of(Message.of("bundle.no-model", here.toString(), ManifestWriter.requirement(here)))
                : filters.stream().flatMap(filter -> check(filter).stream()).findFirst();
    }

    private Optional<Message> check(String text) {
        try {
            Filter filter = FrameworkUtil.createFilter(text);
            Map<String, ?> offered = Map.of(EXTENDER, BundleManifest.CAPABILITY, "version", here.version());
            return filter.matches(offered) ? Optional.empty() : Optional.of(mismatch(text));
        } catch (InvalidSyntaxException fault) {
            return Optional.of(Message.of("bundle.broken-model", text, ManifestWriter.requirement(here)));
        }
    }

    private Message mismatch(String filter) {
        Matcher least = LEAST.matcher(filter);
        boolean isNewer = least.find() && Version.parseVersion(least.group(1)).compareTo(here.version()) > 0;
        return Message.of(isNewer ? "bundle.model-too-new" : "bundle.model-too-old", filter, here.toString());
    }
}
