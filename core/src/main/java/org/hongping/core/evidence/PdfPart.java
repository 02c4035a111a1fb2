package org.hongping.core.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Some pages of a PDF as a PDF of their own. */
final class PdfPart {
    private PdfPart() {}

    /** Returns the pages from the first to the last, both from 1. */
    static InputStream of(Path file, int first, int last) throws IOException {
        try (PDDocument whole = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
                PDDocument part = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = first; page <= last; page++) {
                part.importPage(whole.getPage(page - 1));
            }
            part.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
