package org.hongping.core.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hongping.plugin.Catalogue;
import org.hongping.plugin.FolderCatalogue;
import org.hongping.plugin.Packer;
import org.hongping.plugin.manifest.ModelVersion;

/** The rubrics that ship with the product, packed from their sources; for tests that need no bundle host. */
public final class ShippedRubrics implements Rubrics {
    private static final ModelVersion MODEL = ModelVersion.ofThisInstallation();

    private final Catalogue catalogue;

    private ShippedRubrics(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Packs and inspects the given modules, for example {@code rubric-chengdu}. */
    public static ShippedRubrics of(String... modules) {
        try {
            Catalogue catalogue = FolderCatalogue.read(packed(modules), MODEL);
            if (!catalogue.failed().isEmpty()) {
                throw new IllegalStateException("not sound: " + catalogue.failed());
            }
            return new ShippedRubrics(catalogue);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packs Chengdu's residential sheet and its sheet for enterprises, which asks for results of the former. */
    public static ShippedRubrics projectsAndEnterprises() {
        try {
            Path jars = Files.createTempDirectory("hongping-rubrics-");
            Path sources = sources("rubric-chengdu", "(residential|enterprise).*");
            byte[] jar = new Packer(MODEL).pack(sources, Optional.of("rubric-chengdu"), Optional.of("1.0.0"));
            Files.write(jars.resolve("both.jar"), jar);
            return new ShippedRubrics(FolderCatalogue.read(jars, MODEL));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packs Chengdu's residential sheet with changes in its text. */
    public static InstalledRubric edited(UnaryOperator<String> change) {
        Path source = Path.of("../rubric-chengdu/src/main/resources");
        try {
            Path edited = Files.createTempDirectory("hongping-edited-");
            String text = Files.readString(source.resolve("rubrics/residential.yaml"));
            Files.writeString(edited.resolve("residential.yaml"), change.apply(text));
            Path jars = Files.createTempDirectory("hongping-rubrics-");
            byte[] jar = new Packer(MODEL).pack(edited, Optional.of("rubric-chengdu"), Optional.of("1.1.0"));
            Files.write(jars.resolve("edited.jar"), jar);
            return new ShippedRubrics(FolderCatalogue.read(jars, MODEL)).all().get(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packs the given modules into a new folder; of Chengdu's bundle the residential sheet alone. */
    public static Path packed(String... modules) throws IOException {
        Path jars = Files.createTempDirectory("hongping-rubrics-");
        for (String module : modules) {
            pack(jars, module, module.equals("rubric-chengdu") ? "residential.*" : ".*");
        }
        return jars;
    }

    /** Packs every module of rubrics beside this one, whole, into a new folder. */
    public static Path everything() throws IOException {
        Path jars = Files.createTempDirectory("hongping-rubrics-");
        for (Path rubric : files()) {
            String module = rubric.getName(1).toString();
            if (Files.notExists(jars.resolve(module + ".jar"))) {
                pack(jars, module, ".*");
            }
        }
        return jars;
    }

    /** Returns the rubrics of every module beside this one. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> found = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path rubrics = module.resolve("src/main/resources/rubrics");
                if (module.getFileName().toString().startsWith("rubric-") && Files.isDirectory(rubrics)) {
                    try (Stream<Path> files = Files.list(rubrics)) {
                        files.sorted().forEach(found::add);
                    }
                }
            }
            return found;
        }
    }

    private static void pack(Path jars, String module, String names) throws IOException {
        byte[] jar = new Packer(MODEL).pack(sources(module, names), Optional.of(module), Optional.of("1.0.0"));
        Files.write(jars.resolve(module + ".jar"), jar);
    }

    private static Path sources(String module, String names) throws IOException {
        Path copy = Files.createTempDirectory("hongping-sources-");
        for (String part : List.of("rubrics", "golden", "messages")) {
            Path from = Path.of("..", module, "src", "main", "resources", part);
            Files.createDirectory(copy.resolve(part));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.matches(names)) {
                        Files.copy(file, copy.resolve(part).resolve(name));
                    }
                }
            }
        }
        return copy;
    }

    /** Returns one of them alone, so that campaigns are locked to it. */
    public Rubrics only(String id) {
        return new Rubrics() {
            @Override
            public List<InstalledRubric> all() {
                return ShippedRubrics.this.all().stream()
                        .filter(rubric -> rubric.id().text().equals(id))
                        .toList();
            }

            @Override
            public Optional<InstalledRubric> withDigest(String rubricDigest) {
                return ShippedRubrics.this.withDigest(rubricDigest);
            }
        };
    }

    @Override
    public List<InstalledRubric> all() {
        return catalogue.all().stream().<InstalledRubric>map(BundledRubric::new).toList();
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return catalogue.withDigest(rubricDigest).map(BundledRubric::new);
    }
}
