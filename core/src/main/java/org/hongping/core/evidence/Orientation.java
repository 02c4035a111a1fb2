package org.hongping.core.evidence;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How a photograph has to be turned to stand upright, as its camera noted it (EXIF). What the camera noted in a block
 * that cannot be read counts as not noted: the picture itself was looked at when it came in.
 *
 * @param value 1-8, as EXIF numbers them; 1 is upright
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int LAST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;

    /** Reads it from a file; upright is what says nothing of it. */
    static Orientation of(Path file) throws IOException {
        return exif(file).flatMap(Orientation::noted).orElse(UPRIGHT);
    }

    /** Says whether the picture is as wide as it is stored high. */
    boolean isOnItsSide() {
        return value >= FIRST_ON_ITS_SIDE;
    }

    /** Returns how a picture stored so wide and high comes to stand upright with its corner at the origin. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The block of a JPEG that holds what the camera noted. */
    private static Optional<byte[]> exif(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(bytes)) {
            if (Files.size(file) < EXIF.length || in.readUnsignedShort() != START_OF_IMAGE) {
                return Optional.empty();
            }
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker == START_OF_SCAN) {
                    return Optional.empty();
                }
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1 && Arrays.mismatch(segment, EXIF) == EXIF.length) {
                    return Optional.of(Arrays.copyOfRange(segment, EXIF.length, segment.length));
                }
            }
            return Optional.empty();
        } catch (EOFException shortFile) {
            return Optional.empty();
        }
    }

    /** The block is a TIFF file without a picture, which the JDK reads. */
    private static Optional<Orientation> noted(byte[] exif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif))) {
            reader.setInput(in, true);
            var field = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0))
                    .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            return Optional.ofNullable(field)
                    .map(noted -> noted.getAsInt(0))
                    .filter(value -> value >= 1 && value <= LAST)
                    .map(Orientation::new);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
