package org.hongping.plugin.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Severity;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * Reads the main section of a manifest and finds everything that keeps it from being a bundle of this model. A bundle
 * that names an activator has code, and may import packages for it; everything else that is for code alone is refused.
 */
public final class ManifestReader {
    /** Headers that only a bundle with code may have. */
    private static final Set<String> CODE = Set.of(Constants.IMPORT_PACKAGE);

    /** Headers by which a bundle would hide code, run it unasked, or reach into another. */
    private static final Set<String> REFUSED = Set.of(
            Constants.BUNDLE_CLASSPATH,
            Constants.BUNDLE_NATIVECODE,
            Constants.DYNAMICIMPORT_PACKAGE,
            Constants.EXPORT_PACKAGE,
            Constants.FRAGMENT_HOST,
            Constants.REQUIRE_BUNDLE,
            "Launcher-Agent-Class",
            "Main-Class",
            "Service-Component");

    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private final ModelRange model;

    /** Reads for an installation that has this version of the rubric model. */
    public ManifestReader(ModelVersion model) {
        this.model = new ModelRange(model);
    }

    /** Reads a main section; the documents are those the archive holds. */
    public ReadManifest read(Attributes main, List<String> documents) {
        Findings findings = new Findings();
        Optional<String> name = symbolicName(main, findings);
        Optional<String> version = version(main, findings);
        isOsgi(main, findings);
        boolean holdsCode = main.getValue(Constants.BUNDLE_ACTIVATOR) != null;
        has(REFUSED, main, holdsCode ? "bundle.refused-header" : "bundle.code-header", findings);
        if (!holdsCode) {
            has(CODE, main, "bundle.code-header", findings);
        }
        model.check(clauses(main, Constants.REQUIRE_CAPABILITY)).ifPresent(message -> add(findings, message));
        offers(main, documents, findings);
        return new ReadManifest(
                name.flatMap(known -> version.map(of -> new BundleManifest(known, of, documents))),
                holdsCode,
                findings.list());
    }

    private static Optional<String> symbolicName(Attributes main, Findings findings) {
        String header = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
        Optional<String> name = Optional.ofNullable(header)
                .map(text -> HeaderClause.parse(text).get(0).name());
        if (name.filter(text -> SYMBOLIC_NAME.matcher(text).matches()).isEmpty()) {
            add(findings, Message.of("bundle.symbolic-name", name.orElse("")));
            return Optional.empty();
        }
        return name;
    }

    private static Optional<String> version(Attributes main, Findings findings) {
        String version = main.getValue(Constants.BUNDLE_VERSION);
        try {
            return Optional.of(new Version(version == null ? "" : version.strip()).toString());
        } catch (IllegalArgumentException malformed) {
            add(findings, Message.of("bundle.version", version == null ? "" : version));
            return Optional.empty();
        }
    }

    private static void isOsgi(Attributes main, Findings findings) {
        if (!"2".equals(main.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            add(findings, Message.of("bundle.manifest-version"));
        }
    }

    private static void has(Set<String> headers, Attributes main, String key, Findings findings) {
        for (String header : new TreeSet<>(headers)) {
            if (main.getValue(header) != null) {
                add(findings, Message.of(key, header));
            }
        }
    }

    private static void offers(Attributes main, List<String> documents, Findings findings) {
        List<HeaderClause> offered = clauses(main, Constants.PROVIDE_CAPABILITY).stream()
                .filter(clause -> clause.name().equals(BundleManifest.CAPABILITY))
                .toList();
        if (offered.isEmpty()) {
            add(findings, Message.of("bundle.no-capability", BundleManifest.CAPABILITY));
        }
        Set<String> named = new TreeSet<>();
        offered.forEach(clause -> named.addAll(clause.list("documents")));
        if (!offered.isEmpty() && !named.equals(new TreeSet<>(documents))) {
            add(findings, Message.of("bundle.other-documents", said(named), said(documents)));
        }
    }

    private static List<HeaderClause> clauses(Attributes main, String header) {
        return Stream.ofNullable(main.getValue(header))
                .flatMap(text -> HeaderClause.parse(text).stream())
                .toList();
    }

    private static String said(Iterable<String> names) {
        return String.join(", ", names);
    }

    private static void add(Findings findings, Message message) {
        findings.add(new Finding(Severity.ERROR, message, Optional.empty()));
    }
}
