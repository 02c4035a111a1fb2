package org.hongping.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.plugin.manifest.ModelVersion;
import org.osgi.framework.Version;

/**
 * A bundle of one rubric that was revised where it is used: of the same name as the bundle it came in, of a version
 * after that and before the next its vendor may bring, with the same words in other languages.
 *
 * @param base the revision it was made of
 * @param yaml the revised document
 * @param qualifier makes the version later than that of earlier revisions, for example {@code 20261121-201500}
 */
public record RevisedBundle(RubricRevision base, String yaml, String qualifier) {

    /** Returns its version. */
    public String version() {
        Version standing = Version.parseVersion(base.version());
        return new Version(standing.getMajor(), standing.getMinor(), standing.getMicro(), qualifier).toString();
    }

    /** Returns a name for its file. */
    public String fileName() {
        return base.id().text() + "-" + version() + ".jar";
    }

    /** Returns the jar, not signed. Packing judges nothing. */
    public byte[] jar(ModelVersion model) {
        String slug = base.id().text().substring(base.id().text().lastIndexOf('.') + 1);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("rubrics/" + slug + ".yaml", yaml.getBytes(UTF_8));
        base.words()
                .byLanguage()
                .forEach((language, words) ->
                        files.put("messages/" + slug + "_" + language + ".properties", properties(words)));
        return new Packer(model).pack(new LinkedHashMap<>(files), base.bundle(), Optional.of(version()));
    }

    /** As the class library writes them, without the line that says when. */
    private static byte[] properties(Map<String, String> words) {
        Properties properties = new Properties();
        properties.putAll(words);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be written", impossible);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }
}
