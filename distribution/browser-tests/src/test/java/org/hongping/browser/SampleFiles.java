package org.hongping.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of the kinds applicants bring. */
final class SampleFiles {
    private SampleFiles() {}

    static Path pdf(Path folder) throws IOException {
        String page = "BT /F 24 Tf 40 100 Td (Minutes, page 1) Tj ET";
        String body = "%PDF-1.4\n"
                + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length " + page.length() + ">>stream\n" + page + "\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
        return Files.writeString(folder.resolve("党支部会议记录.pdf"), body, StandardCharsets.ISO_8859_1);
    }

    static Path photograph(Path folder) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(0xcfe3d4));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(0x8a3b2f));
        drawing.fillRect(180, 140, 280, 240);
        drawing.dispose();
        Path file = folder.resolve("活动场地.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    /** A picture of several megabytes. */
    static Path poster(Path folder) throws IOException {
        var image = new BufferedImage(1300, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < 1300; x++) {
            for (int y = 0; y < 1200; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        Path file = folder.resolve("大幅海报.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    static Path document(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>");
        }
        return Files.write(folder.resolve("党员名册.docx"), bytes.toByteArray());
    }

    /** What calls itself a picture and is a program. */
    static Path disguised(Path folder) throws IOException {
        return Files.writeString(folder.resolve("现场照片.jpg"), "<html><script>alert(1)</script></html>");
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
