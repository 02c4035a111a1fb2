package org.hongping.core.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/**
 * Pictures of pages, for browsers that cannot open a PDF in place. Made one at a time, so that a small server stays
 * small, and kept in a folder that may be emptied at any time. Photographs stand upright; what was brought is not
 * touched. Safe for use by many threads.
 */
public final class PagePictures {
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");
    /** Tells pictures of photographs from those of earlier releases, which lay as they were stored. */
    private static final String UPRIGHT = "-upright";

    private static final int MOST_PIXELS = 64_000_000;

    private final Path folder;
    private final Semaphore turn = new Semaphore(1);

    /** Uses the folder and makes it when it is not there. */
    public PagePictures(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Returns how many pages can be shown; 0 for what can only be downloaded.
     *  @throws Rejected if the file is broken or guarded by a password */
    int count(Path file, String type, String name) throws IOException {
        if (IMAGES.contains(type)) {
            requireImage(file, name);
            return 1;
        }
        if (!type.equals("application/pdf")) {
            return 0;
        }
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new Invalid("file", Message.of("evidence.broken", name));
        }
    }

    /** Returns the picture of a page. */
    Path picture(Path file, String sha256, String type, int page, int width) throws IOException {
        Path picture =
                folder.resolve(sha256 + "-" + page + "-" + width + (IMAGES.contains(type) ? UPRIGHT : "") + ".png");
        if (Files.exists(picture)) {
            return picture;
        }
        turn.acquireUninterruptibly();
        try {
            if (!Files.exists(picture)) {
                write(type.equals("application/pdf") ? page(file, page, width) : image(file, width), picture);
            }
            return picture;
        } finally {
            turn.release();
        }
    }

    /** Returns a page drawn to be read by a machine, not kept. */
    BufferedImage drawn(Path file, String type, int page, int width) throws IOException {
        turn.acquireUninterruptibly();
        try {
            return type.equals("application/pdf") ? page(file, page, width) : image(file, width);
        } finally {
            turn.release();
        }
    }

    private static BufferedImage page(Path file, int page, int width) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = width / Math.max(box.getWidth(), 1);
            if (box.getHeight() * scale > width * 4f) {
                scale = width * 4f / box.getHeight();
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, scale, ImageType.RGB);
        }
    }

    private static BufferedImage image(Path file, int width) throws IOException {
        BufferedImage whole = ImageIO.read(file.toFile());
        if (whole == null) {
            throw new IOException("an image that was readable when it came in is not any more: " + file);
        }
        Orientation orientation = Orientation.of(file);
        int wide = orientation.isOnItsSide() ? whole.getHeight() : whole.getWidth();
        int high = orientation.isOnItsSide() ? whole.getWidth() : whole.getHeight();
        int target = Math.min(width, wide);
        int height = Math.max(1, Math.round(high * ((float) target / wide)));
        BufferedImage small = new BufferedImage(target, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.scale((float) target / wide, (float) height / high);
        graphics.drawImage(whole, orientation.upright(whole.getWidth(), whole.getHeight()), null);
        graphics.dispose();
        return small;
    }

    private static void requireImage(Path file, String name) throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Invalid("file", Message.of("evidence.broken", name));
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new Invalid("file", Message.of("evidence.too-many-pixels", name));
                }
                reader.read(0);
            } catch (IOException | IndexOutOfBoundsException broken) {
                throw new Invalid("file", Message.of("evidence.broken", name));
            } finally {
                reader.dispose();
            }
        }
    }

    private void write(BufferedImage image, Path picture) throws IOException {
        Path making = Files.createTempFile(folder, "making", ".png");
        try {
            ImageIO.write(image, "png", making.toFile());
            Files.move(making, picture, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(making);
        }
    }
}
