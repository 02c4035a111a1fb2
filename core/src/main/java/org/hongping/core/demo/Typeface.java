package org.hongping.core.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The Chinese typeface that comes with the program, so that nothing depends on what is installed on the machine: Noto
 * Sans SC. For one thread.
 */
final class Typeface {
    private static final String FILE = "/fonts/400Regular/NotoSansSC_400Regular.ttf";

    private final TrueTypeFont font;

    private Typeface(TrueTypeFont font) {
        this.font = font;
    }

    static Typeface load() {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE))) {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns it for a document, which will hold the characters it uses and no others. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** Returns the outline of a line of text whose foot begins at the place. */
    Shape outline(String text, int size, int left, int foot) throws IOException {
        float scale = (float) size / font.getUnitsPerEm();
        CmapLookup characters = font.getUnicodeCmapLookup();
        GeneralPath line = new GeneralPath();
        float pen = left;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, foot);
                line.append(place.createTransformedShape(data.getPath()), false);
            }
            pen += font.getAdvanceWidth(glyph) * scale;
        }
        return line;
    }
}
