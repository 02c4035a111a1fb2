package org.hongping.core.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Tells without Flyway, whose classes are a sixth of the start, that every script has run and is as it was then. Where
 * anything differs or cannot be read it says no, and Flyway decides.
 */
final class RunScripts {
    private static final String FOLDER = "db/";
    private static final String ENDING = ".sql";

    private RunScripts() {}

    /** Says whether the scripts on the class path are exactly those that ran. */
    static boolean areAll(DataSource source) {
        try {
            return recorded(source).filter(ran -> ran.equals(scripts())).isPresent();
        } catch (SQLException noHistory) {
            return false;
        }
    }

    /** Returns checksums by script as Flyway wrote them down; empty if one of them failed. */
    private static Optional<Map<String, Integer>> recorded(DataSource source) throws SQLException {
        Map<String, Integer> ran = new HashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select script, checksum, success from flyway_schema_history")) {
            while (rows.next()) {
                if (!rows.getBoolean("success")) {
                    return Optional.empty();
                }
                ran.put(rows.getString("script"), rows.getInt("checksum"));
            }
        }
        return Optional.of(ran);
    }

    private static Map<String, Integer> scripts() {
        Map<String, Integer> checksums = new HashMap<>();
        try {
            for (String name : names()) {
                checksums.put(name, checksum(name));
            }
            return checksums;
        } catch (IOException | URISyntaxException unreadable) {
            return Map.of();
        }
    }

    private static List<String> names() throws IOException, URISyntaxException {
        URL folder = RunScripts.class.getResource("/" + FOLDER);
        if (folder == null) {
            return List.of();
        }
        URLConnection opened = folder.openConnection();
        List<String> names = opened instanceof JarURLConnection jar ? inJar(jar) : inFolder(folder.toURI());
        return names.stream().filter(name -> name.endsWith(ENDING)).toList();
    }

    private static List<String> inJar(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(FOLDER))
                .map(name -> name.substring(FOLDER.length()))
                .toList();
    }

    private static List<String> inFolder(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As Flyway reckons it: of the lines, whatever ends them. */
    private static int checksum(String name) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = RunScripts.class.getResourceAsStream("/" + FOLDER + name)) {
            if (content == null) {
                throw new IOException("no script " + name);
            }
            var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) checksum.getValue();
    }
}
