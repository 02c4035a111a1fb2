package org.hongping.core.application;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small real files for evidence. */
public final class SampleFiles {
    /** Drawn once a run. */
    private static final class Photograph {
        static final byte[] BYTES = drawnPhotograph();
    }

    private SampleFiles() {}

    /** Returns a PDF whose pages say their number. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 36);
                    content.newLineAtOffset(80, 700);
                    content.showText("Page " + number + " of " + pages);
                    content.endText();
                }
            }
            document.setDocumentId(7L);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a scan on A4, a page for each text as its QR code in the foot; a page without a code for an empty one. */
    public static byte[] scan(String... codes) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String code : codes) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage sheet = sheet(code);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromImage(document, sheet), 0, 0, 595, 842);
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the same page photographed upside down, as JPEG. */
    public static byte[] upsideDown(String code) {
        BufferedImage sheet = sheet(code);
        BufferedImage turned = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI + 0.05, sheet.getWidth() / 2d, sheet.getHeight() / 2d);
        graphics.drawImage(sheet, 0, 0, null);
        graphics.dispose();
        return written(turned, "jpg");
    }

    /** At 200 dots an inch, the code two centimetres wide. */
    private static BufferedImage sheet(String code) {
        BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xf4, 0xf2, 0xee));
        graphics.fillRect(0, 0, 1654, 2339);
        graphics.setColor(new Color(0x33, 0x33, 0x33));
        for (int row = 0; row < 25; row++) {
            graphics.drawRect(150, 150 + row * 70, 1350, 70);
        }
        graphics.setColor(new Color(0xc8, 0x1a, 0x1a));
        graphics.drawOval(1000, 1500, 320, 320);
        if (!code.isEmpty()) {
            QrCode qr = QrCode.encodeText(code, QrCode.Ecc.MEDIUM);
            double module = 157d / (qr.size + 8);
            graphics.setColor(Color.BLACK);
            for (int y = 0; y < qr.size; y++) {
                for (int x = 0; x < qr.size; x++) {
                    if (qr.getModule(x, y)) {
                        graphics.fill(new Rectangle2D.Double(1340 + x * module, 2050 + y * module, module, module));
                    }
                }
            }
        }
        graphics.dispose();
        return image;
    }

    /** Returns a photograph, as JPEG. */
    public static byte[] photograph() {
        return Photograph.BYTES.clone();
    }

    private static byte[] drawnPhotograph() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x9c, 0xb4, 0xc8));
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setColor(new Color(0x5a, 0x6b, 0x55));
        graphics.fillRect(0, 520, 1200, 280);
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 96));
        graphics.drawString("2026-11-20", 320, 320);
        graphics.dispose();
        return written(image, "jpg");
    }

    /** Returns the smallest thing Word would open. */
    public static byte[] docx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Returns a file as WPS writes it: a compound file as of old, with that stream. */
    public static byte[] wps(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            file.writeFilesystem(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Returns an OFD document of no page. */
    public static byte[] ofd() {
        return zip("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\"/>");
    }

    /** Returns a ZIP file with one entry. */
    public static byte[] zip(String name, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Returns the head of a photograph as newer phones take it, with some bytes for its picture. */
    public static byte[] heic() {
        ByteBuffer box = ByteBuffer.allocate(1_024);
        box.putInt(24).put("ftypheic".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        box.put("mif1heic".getBytes(StandardCharsets.US_ASCII));
        return box.putInt(1_000).put("mdat".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
