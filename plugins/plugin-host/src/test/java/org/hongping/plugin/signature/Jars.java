package org.hongping.plugin.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.PlainZip;

/** Takes a jar apart and puts it together again with something else in it. */
final class Jars {
    private Jars() {}

    static byte[] with(byte[] jar, String name, byte[] content) {
        return changed(jar, files -> {
            files.put(name, content);
            return files;
        });
    }

    static byte[] without(byte[] jar, String name) {
        return changed(jar, files -> {
            files.remove(name);
            return files;
        });
    }

    static byte[] bytes(byte[] jar, String name) {
        return archive(jar).bytes(name).orElseThrow();
    }

    private static byte[] changed(byte[] jar, UnaryOperator<Map<String, byte[]>> change) {
        Archive archive = archive(jar);
        Map<String, byte[]> files = new LinkedHashMap<>();
        archive.names().forEach(name -> files.put(name, archive.bytes(name).orElseThrow()));
        return PlainZip.write(change.apply(files));
    }

    private static Archive archive(byte[] jar) {
        return ArchiveReader.read(jar, ArchiveLimits.STANDARD).archive();
    }
}
