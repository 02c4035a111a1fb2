package org.hongping.plugin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.document.Findings;

/** Reads the message files of a bundle: {@code messages/<document>_<language>.properties}. */
record WordFiles(Map<String, String> texts, Findings findings) {
    private static final Pattern NAME = Pattern.compile("messages/(.+)_([a-z]{2,3})\\.properties");

    /** Returns the words for a document, for example {@code rubrics/residential.yaml}. */
    Words of(String document) {
        String name = document.substring(document.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        texts.forEach((file, text) -> {
            Matcher parts = NAME.matcher(file);
            if (parts.matches() && parts.group(1).equals(name)) {
                words(file, text).ifPresent(words -> byLanguage.put(parts.group(2), words));
            }
        });
        return new Words(byLanguage);
    }

    private Optional<Map<String, String>> words(String file, String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            findings.error(Optional.empty(), "bundle.broken-messages", file, String.valueOf(malformed.getMessage()));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory cannot fail to be read", impossible);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return Optional.of(words);
    }
}
