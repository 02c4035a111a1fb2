package org.hongping.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Storage;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.archive.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdatesTest {
    private static final Visitor ADMINISTRATOR = SampleVisitors.keeper(1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private Path stick;
    private RubricCatalogue rubrics;
    private Updates updates;

    @BeforeEach
    void open() throws IOException {
        stick = Files.createDirectory(database.folder().resolve("stick"));
        Path shipped = Files.createDirectory(database.folder().resolve("plugins"));
        Files.write(shipped.resolve("rubric.jar"), jar("1.0.0"));
        Storage storage = database.storage();
        Audit audit = new Audit(storage, storage.clock());
        RubricFolders folders = RubricFolders.of(database.folder().resolve("home"), Optional.of(shipped));
        rubrics = RubricCatalogue.open(folders, storage, audit, rubric -> List.of());
        updates = new Updates(stick, new BundleService(rubrics, storage, audit, List::of));
    }

    @AfterEach
    void close() {
        rubrics.close();
    }

    @Test
    void withoutAnIndexNothingIsOffered() {
        assertThat(updates.offer(Locale.ENGLISH)).isEqualTo(new Updates.Offer(List.of(), Optional.empty()));
    }

    @Test
    void onlyWhatIsLaterThanWhatIsStoredIsOffered() throws IOException {
        index(entry("1.0.0"), entry("1.1.0"));

        assertThat(updates.offer(Locale.ENGLISH).entries())
                .extracting(UpdateIndex.Entry::version)
                .containsExactly("1.1.0");

        Arrival arrival = updates.bring("residential-1.1.0.jar", ADMINISTRATOR);

        assertThat(arrival.isServed()).isTrue();
        assertThat(arrival.source()).isEqualTo("index");
        assertThat(updates.offer(Locale.ENGLISH).entries()).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatTheIndexSaysIsRefused() throws IOException {
        index(entry("1.1.0"));
        Files.write(stick.resolve("residential-1.1.0.jar"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> updates.bring("residential-1.1.0.jar", ADMINISTRATOR))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> updates.bring("other.jar", ADMINISTRATOR)).isInstanceOf(NotFound.class);
        assertThat(rubrics.all()).hasSize(1);
    }

    @Test
    void anIndexThatCannotBeReadIsToldAndOffersNothing() throws IOException {
        for (String broken : List.of("{", "{\"bundles\": [{\"bundle\": \"a\"}]}", entry("../../etc/passwd"))) {
            Files.writeString(stick.resolve("index.json"), broken);

            assertThat(updates.offer(Locale.ENGLISH).problem()).as(broken).isPresent();
            assertThat(updates.offer(Locale.ENGLISH).entries()).isEmpty();
        }
    }

    private String entry(String version) throws IOException {
        byte[] jar = version.startsWith(".") ? new byte[0] : jar(version);
        String file = "residential-" + version + ".jar";
        if (jar.length > 0) {
            Files.write(stick.resolve(file), jar);
        }
        return "{\"bundle\": \"chengdu.residential\", \"version\": \"%s\", \"file\": \"%s\", \"digest\": \"%s\", \"note\": \"\"}"
                .formatted(version, file, Sha256.of(jar));
    }

    private void index(String... entries) throws IOException {
        Files.writeString(stick.resolve("index.json"), "{\"bundles\": [" + String.join(",", entries) + "]}");
    }

    private byte[] jar(String version) {
        return new RevisedBundles(database.folder()).bundle(version, version.equals("1.0.0") ? "3" : "2");
    }
}
