package org.hongping.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures, with addresses that change when their content does. Names are paths under
 * {@code static/}, or {@code vendor/<file>} for the few files taken from other projects. Safe for many threads.
 */
final class Assets {
    private static final String MOUNT = "/static/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*(\\.[a-z0-9]+)+");
    private static final Map<String, VendorFile> VENDOR = Map.of(
            "vendor/bootstrap.min.css", new VendorFile("bootstrap", "dist/css/bootstrap.min.css"),
            "vendor/htmx.min.js", new VendorFile("htmx.org", "dist/htmx.min.js"));

    private final Map<String, Asset> read = new ConcurrentHashMap<>();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    /**
     * Returns the address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no static file " + name));
        return MOUNT + asset.digest() + "/" + name;
    }

    Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Asset known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> found = bytes(resource(name)).map(bytes -> Asset.of(name, bytes));
        found.ifPresent(asset -> read.put(name, asset));
        return found;
    }

    /**
     * Returns an icon of bootstrap-icons as inline SVG, hidden from screen readers: a word always stands beside it.
     *
     * @throws IllegalArgumentException if there is no such icon
     */
    String icon(String name) {
        return icons.computeIfAbsent(name, any -> {
            String file = new VendorFile("bootstrap-icons", "icons/" + name + ".svg").resource();
            byte[] svg = bytes(file).orElseThrow(() -> new IllegalArgumentException("no icon " + name));
            String text = new String(svg, StandardCharsets.UTF_8).strip();
            return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" width=\"16\" height=\"16\""
                    + " fill=\"currentColor\" viewBox=\"0 0 16 16\">" + text.substring(text.indexOf('>') + 1);
        });
    }

    static Map<String, VendorFile> vendorFiles() {
        return VENDOR;
    }

    private static String resource(String name) {
        VendorFile vendor = VENDOR.get(name);
        return vendor == null ? "static/" + name : vendor.resource();
    }

    private static Optional<byte[]> bytes(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    /** A file inside a webjar; the version comes from the jar itself. */
    record VendorFile(String artifact, String path) {
        String resource() {
            return "META-INF/resources/webjars/" + artifact + "/" + version() + "/" + path;
        }

        private String version() {
            String file = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
            try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the webjar of " + artifact + " is not on the class path");
                }
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        }
    }
}
