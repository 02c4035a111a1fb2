package org.hongping.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its content and whether it may serve as evidence. */
final class FileType {
    /** Every type that is taken, with the ending people know it by. */
    static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/tiff", "tiff"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/heif", "heif"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/x-tika-msoffice", "wps"),
            Map.entry("application/vnd.ms-works", "wps"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/ofd", "ofd"));

    /** What WPS writes under these endings is laid out as Microsoft's files are, old or new; the ending tells them. */
    private static final Map<String, String> OF_WPS =
            Map.of("wps", "application/kswps", "et", "application/kset", "dps", "application/ksdps");

    private static final Set<String> LAID_OUT_AS_OFFICE = Set.of(
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.ms-works",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");

    /** Returns what a file is; empty when it is nothing that is taken. */
    Optional<String> taken(Path file, String fileName) throws IOException {
        String type = detect(file, fileName);
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OF_WPS.containsKey(ending) && LAID_OUT_AS_OFFICE.contains(type)) {
            return Optional.of(OF_WPS.get(ending));
        }
        if (type.equals("application/zip") && ending.equals("ofd") && holdsOfd(file)) {
            return Optional.of("application/ofd");
        }
        return TAKEN.containsKey(type) ? Optional.of(type) : Optional.empty();
    }

    /** An OFD document is a ZIP file with its table of contents under this name. */
    private static boolean holdsOfd(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("OFD.xml") != null;
        } catch (ZipException broken) {
            return false;
        }
    }

    /** Returns what a file is by its content, the name deciding only among kinds that the content allows. */
    String detect(Path file, String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = TikaInputStream.get(raw)) {
            return Known.TYPES.detect(bytes, metadata).toString();
        }
    }

    /** Loaded with the first file: a tenth of a second that no start should wait for. */
    private static final class Known {
        static final Detector TYPES = MimeTypes.getDefaultMimeTypes();
    }
}
