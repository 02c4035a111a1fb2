package org.hongping.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvidenceServiceTest {
    private static final Visitor CLERK = new Visitor(
            Optional.of("clerk"), "文员", Set.of(Role.APPLICANT), Optional.of(Locale.SIMPLIFIED_CHINESE), false, "");

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private EvidenceStore store;
    private EvidenceService evidence;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        folder = database.folder().resolve("evidence");
        store = new EvidenceStore(folder);
        Storage storage = database.storage();
        PagePictures pictures = new PagePictures(database.folder().resolve("pictures"));
        evidence = new EvidenceService(storage, new Audit(storage, storage.clock()), store, pictures, new Ids());
    }

    @Test
    void keepsAPdfUnderItsDigestAndCountsItsPages() throws IOException {
        Evidence taken = take("记录.pdf", pdf(2));

        assertThat(taken.mediaType()).isEqualTo("application/pdf");
        assertThat(taken.pages()).isEqualTo(2);
        assertThat(Files.readAllBytes(evidence.file(taken))).isEqualTo(pdf(2));
        assertThat(evidence.get(taken.id())).isEqualTo(taken);
    }

    @Test
    void makesAPictureOfAPage() throws IOException {
        Evidence taken = take("记录.pdf", pdf(2));

        BufferedImage picture = ImageIO.read(evidence.picture(taken, 2, 300).toFile());

        assertThat(picture.getWidth()).isEqualTo(300);
        assertThatThrownBy(() -> evidence.picture(taken, 3, 300)).isInstanceOf(NotFound.class);
    }

    @Test
    void makesASmallPictureOfAPhotograph() throws IOException {
        Evidence taken = take("现场.jpg", image("jpg", 800, 400));

        BufferedImage picture = ImageIO.read(evidence.picture(taken, 1, 200).toFile());

        assertThat(taken.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(100);
    }

    @Test
    void equalBytesAreStoredOnce() throws IOException {
        Evidence first = take("a.pdf", pdf(1));
        Evidence second = take("b.pdf", pdf(1));

        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void manyPiecesAreReadAtOnce() throws IOException {
        List<EvidenceId> ids = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            ids.add(take(number + ".pdf", pdf(1)).id());
        }
        Collections.reverse(ids);
        AtomicInteger asked = new AtomicInteger();

        List<Evidence> all = database.storage().read(handle -> {
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    asked.incrementAndGet();
                }
            });
            return evidence.all(handle, ids);
        });

        assertThat(all).extracting(Evidence::id).isEqualTo(ids);
        assertThat(asked).hasValue(1);
    }

    @Test
    void refusesAProgramThatCallsItselfAPdf() {
        byte[] program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}, 512);

        assertThatThrownBy(() -> take("记录.pdf", program)).isInstanceOf(Invalid.class);

        assertThat(kept()).isZero();
    }

    @Test
    void refusesAPageOfHtml() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> take("x.html", page)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAPhotographThatIsCutOff() throws IOException {
        byte[] whole = image("png", 400, 400);

        assertThatThrownBy(() -> take("现场.png", Arrays.copyOf(whole, whole.length / 3)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> take("空.pdf", new byte[0])).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesWhatIsTooLargeAndLeavesNothingBehind() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        assertThatThrownBy(() -> evidence.take("大.pdf", endless, CLERK)).isInstanceOf(TooLarge.class);

        assertThat(kept()).isZero();
    }

    @Test
    void aStreamThatBreaksOffLeavesNothingBehind() {
        InputStream reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), reset);

        assertThatThrownBy(() -> evidence.take("断.pdf", breaking, CLERK)).isInstanceOf(IOException.class);

        assertThat(kept()).isZero();
    }

    @Test
    void takesOnlyTheLastNameOfAPath() throws IOException {
        assertThat(take("C:\\fakepath\\记录.pdf", pdf(1)).fileName()).isEqualTo("记录.pdf");
    }

    @Test
    void theCheckNamesAFileThatChanged() throws IOException {
        Evidence taken = take("记录.pdf", pdf(1));
        byte[] bytes = Files.readAllBytes(evidence.file(taken));
        bytes[bytes.length / 2] ^= 1;
        Files.write(evidence.file(taken), bytes);

        assertThat(new EvidenceCheck(database.storage(), new EvidenceShelves(folder)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.in(Locale.ENGLISH)).contains(taken.sha256()));
    }

    private Evidence take(String name, byte[] bytes) throws IOException {
        return evidence.take(name, new ByteArrayInputStream(bytes), CLERK);
    }

    private long kept() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            document.setDocumentId(7L);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, x * 7919);
        }
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
