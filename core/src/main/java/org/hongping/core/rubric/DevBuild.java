package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.Inspection;
import org.hongping.plugin.Packer;
import org.hongping.plugin.RubricBundle;
import org.hongping.plugin.manifest.ModelVersion;

/** Packs one folder in memory and inspects it as an installation would; nothing is stored. For one thread. */
final class DevBuild {
    private static final Optional<String> VERSION = Optional.of("0.0.0.dev");
    private static final List<String> PARTS = List.of("rubrics", "golden", "messages");

    private final Path folder;
    private final Packer packer = new Packer(ModelVersion.ofThisInstallation());
    private final BundleInspector inspector = new BundleInspector(ModelVersion.ofThisInstallation());
    private Map<String, String> built = Map.of();
    private Map<String, String> seen = Map.of();
    private DevFolder state;

    DevBuild(Path folder) {
        this.folder = folder;
        this.state = DevFolder.unread(folder.toString());
    }

    DevFolder state() {
        return state;
    }

    /** Says whether something may have been written since the last build and has come to rest since the last look. */
    boolean isDue() throws IOException {
        Map<String, String> now = files();
        boolean atRest = now.equals(seen);
        seen = now;
        return atRest && !now.equals(built);
    }

    /** Says whether something is being written. */
    boolean isUnrest() {
        return !seen.equals(built);
    }

    void build() throws IOException {
        long begun = System.nanoTime();
        Inspection inspection = inspector.inspect(packer.pack(folder, Optional.empty(), VERSION));
        built = seen;
        List<InstalledRubric> rubrics =
                inspection.bundle().map(DevBuild::served).orElseGet(state::rubrics);
        state = new DevFolder(
                folder.toString(),
                state(inspection.isSound(), rubrics),
                Optional.of(Instant.now()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                inspection.findings(),
                rubrics);
    }

    private static List<InstalledRubric> served(RubricBundle bundle) {
        return bundle.revisions().stream()
                .<InstalledRubric>map(BundledRubric::new)
                .toList();
    }

    private static DevFolder.State state(boolean isSound, List<InstalledRubric> rubrics) {
        if (isSound) {
            return DevFolder.State.SERVED;
        }
        return rubrics.isEmpty() ? DevFolder.State.UNSOUND : DevFolder.State.OUTDATED;
    }

    /** Returns size and time of every file that would be packed, by path. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        add(folder, files);
        for (String part : PARTS) {
            add(folder.resolve(part), files);
        }
        return files;
    }

    private static void add(Path folder, Map<String, String> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
    }
}
