package org.hongping.core.inquiry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The lists that go with letters, as departments fill them in. */
record InquiryLists(InquiryServer server) {
    /** Returns the list of a letter as it is downloaded. */
    byte[] list(InquiryDesk desk) {
        try {
            Path file = server.parts().list(desk, Locale.SIMPLIFIED_CHINESE).path();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns it filled in. */
    byte[] filled(InquiryDesk desk, Consumer<Sheet> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list(desk)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    static void answer(Sheet sheet, int row, String finding, String ground, String since) {
        sheet.getRow(row).createCell(5).setCellValue(finding);
        sheet.getRow(row).createCell(6).setCellValue(ground);
        sheet.getRow(row).createCell(7).setCellValue(since);
    }
}
