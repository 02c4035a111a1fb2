package org.hongping.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photograph is shown as it was seen, however the camera was held; what is kept is what was brought. */
class OrientationTest {
    private static final Visitor CLERK = new Visitor(
            Optional.of("clerk"), "文员", Set.of(Role.APPLICANT), Optional.of(Locale.SIMPLIFIED_CHINESE), false, "");
    private static final int WIDE = 160;
    private static final int HIGH = 80;
    /** Corners as they are seen: top left, top right, bottom left, bottom right. */
    private static final Map<String, Color> CORNERS =
            Map.of("TL", Color.RED, "TR", Color.GREEN, "BL", Color.BLUE, "BR", Color.WHITE);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private EvidenceService evidence;

    @BeforeEach
    void open() throws IOException {
        Storage storage = database.storage();
        evidence = new EvidenceService(
                storage,
                new Audit(storage, storage.clock()),
                new EvidenceStore(database.folder().resolve("evidence")),
                new PagePictures(database.folder().resolve("pictures")),
                new Ids());
    }

    /** By EXIF: what the first row and the first column of the stored picture are of the seen one. */
    @ParameterizedTest
    @CsvSource({
        "1, TL, TR, BL, BR",
        "2, TR, TL, BR, BL",
        "3, BR, BL, TR, TL",
        "4, BL, BR, TL, TR",
        "5, TL, BL, TR, BR",
        "6, TR, BR, TL, BL",
        "7, BR, TR, BL, TL",
        "8, BL, TL, BR, TR",
    })
    void aPhotographStandsUpright(int noted, String topLeft, String topRight, String bottomLeft, String bottomRight)
            throws IOException {
        boolean onItsSide = noted > 4;
        byte[] stored =
                jpeg(onItsSide ? HIGH : WIDE, onItsSide ? WIDE : HIGH, topLeft, topRight, bottomLeft, bottomRight);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] photograph = noted(stored, noted, order);

            Evidence taken = evidence.take("现场.jpg", new ByteArrayInputStream(photograph), CLERK);
            BufferedImage seen = ImageIO.read(evidence.picture(taken, 1, 120).toFile());

            assertThat(seen.getWidth()).isEqualTo(120);
            assertThat(seen.getHeight()).isEqualTo(60);
            assertThat(corner(seen, 10, 10)).isEqualTo("TL");
            assertThat(corner(seen, 110, 10)).isEqualTo("TR");
            assertThat(corner(seen, 10, 50)).isEqualTo("BL");
            assertThat(corner(seen, 110, 50)).isEqualTo("BR");
            assertThat(Files.readAllBytes(evidence.file(taken))).isEqualTo(photograph);
        }
    }

    @Test
    void whatIsNotedAndCannotBeReadIsNotNoted() throws IOException {
        byte[] photograph = noted(jpeg(WIDE, HIGH, "TL", "TR", "BL", "BR"), 6, ByteOrder.BIG_ENDIAN);
        byte[] broken = photograph.clone();
        broken[16] = 0x7F;
        byte[] strange = noted(jpeg(WIDE, HIGH, "TL", "TR", "BL", "BR"), 77, ByteOrder.BIG_ENDIAN);

        for (byte[] bytes : new byte[][] {broken, strange}) {
            Evidence taken = evidence.take("现场.jpg", new ByteArrayInputStream(bytes), CLERK);
            assertThat(corner(ImageIO.read(evidence.picture(taken, 1, 120).toFile()), 10, 10))
                    .isEqualTo("TL");
        }
    }

    private static String corner(BufferedImage seen, int x, int y) {
        Color found = new Color(seen.getRGB(x, y));
        return CORNERS.entrySet().stream()
                .min((one, other) -> Integer.compare(apart(one.getValue(), found), apart(other.getValue(), found)))
                .orElseThrow()
                .getKey();
    }

    private static int apart(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private static byte[] jpeg(int width, int height, String... corners) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int corner = 0; corner < 4; corner++) {
            graphics.setColor(CORNERS.get(corners[corner]));
            graphics.fillRect(corner % 2 * width / 2, corner / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /** Puts the block a camera writes behind the first marker: one field, the orientation. */
    private static byte[] noted(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + 6 + tiff.capacity());
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return whole.put(jpeg, 2, jpeg.length - 2).array();
    }
}
