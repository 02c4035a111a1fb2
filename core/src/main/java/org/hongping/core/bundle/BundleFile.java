package org.hongping.core.bundle;

import java.io.IOException;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.archive.ArchiveLimits;

/** Reads a file that somebody sends and takes it through the pipeline. */
final class BundleFile {
    private BundleFile() {}

    /** No more is read than shows that it is too large; the pipeline says so. */
    static Arrival bring(BundleService bundles, IncomingFile file, String source, Visitor by) throws IOException {
        byte[] jar = file.read((name, bytes) -> bytes.readNBytes(ArchiveLimits.STANDARD.bytes() + 1));
        return bundles.bring(named(file.name()), source, jar, by);
    }

    /** Old browsers put the folder before the name. */
    private static String named(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }
}
