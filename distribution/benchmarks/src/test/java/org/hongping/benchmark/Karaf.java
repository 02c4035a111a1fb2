package org.hongping.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.hongping.operator.Server;

/** An unpacked Karaf whose deploy folder takes bundles that do nothing but leave a mark when they are started. */
final class Karaf implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration DEPLOYED = Duration.ofSeconds(30);

    private final Path folder;
    private final Path work;
    private final Process process;

    private Karaf(Path folder, Path work, Process process) {
        this.folder = folder;
        this.work = work;
        this.process = process;
    }

    /** Returns where one is unpacked, if somebody said so. */
    static Optional<Path> given() {
        return Optional.ofNullable(System.getProperty("hongping.karaf"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** Starts a fresh copy that looks into its deploy folder so often, and waits until it serves what lies there. */
    static Karaf start(Path unpacked, Path work, int pollMillis) throws Exception {
        Path folder = work.resolve("karaf-" + pollMillis);
        copy(unpacked, folder);
        set(folder.resolve("etc/org.apache.felix.fileinstall-deploy.cfg"), "felix.fileinstall.poll", pollMillis);
        set(folder.resolve("etc/org.apache.karaf.shell.cfg"), "sshHost", "127.0.0.1");
        set(folder.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", Server.freePort());
        ProcessBuilder command = new ProcessBuilder(folder.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("karaf.log").toFile());
        command.environment().put("KARAF_EXEC", "exec");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Karaf karaf = new Karaf(folder, work, command.start());
        karaf.deploy("first" + pollMillis, START);
        Thread.sleep(3000); // until it has come to rest
        return karaf;
    }

    /** Renames a bundle into the deploy folder and returns how long it takes until it is started. */
    Duration deploy(String name) throws Exception {
        return deploy(name, DEPLOYED);
    }

    private Duration deploy(String name, Duration patience) throws Exception {
        Path mark = work.resolve("mark-" + name);
        Path jar = Files.write(folder.resolve(name + ".tmp"), bundle(name, mark));
        long begun = System.nanoTime();
        Files.move(jar, folder.resolve("deploy/" + name + ".jar"), StandardCopyOption.ATOMIC_MOVE);
        while (!Files.exists(mark)) {
            if (System.nanoTime() - begun > patience.toNanos() || !process.isAlive()) {
                throw new IllegalStateException(
                        "Karaf does not start " + name + ":\n" + Files.readString(work.resolve("karaf.log")));
            }
            Thread.sleep(1);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private byte[] bundle(String name, Path mark) throws IOException {
        Path classes = Files.createDirectories(work.resolve("probe-" + name));
        Path source = classes.resolve("Probe.java");
        Files.writeString(source, """
                package probe.%s;
                public class Probe implements org.osgi.framework.BundleActivator {
                    public void start(org.osgi.framework.BundleContext context) throws Exception {
                        java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
                    }
                    public void stop(org.osgi.framework.BundleContext context) {}
                }
                """.formatted(name, mark));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", framework().toString(), "-d", classes.toString(), source.toString());
        if (exit != 0) {
            throw new IllegalStateException("the probe does not compile");
        }
        return packed(name, Files.readAllBytes(classes.resolve("probe/" + name + "/Probe.class")));
    }

    private static byte[] packed(String name, byte[] probe) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "probe." + name);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", "probe." + name + ".Probe");
        main.putValue("Import-Package", "org.osgi.framework");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("probe/" + name + "/Probe.class"));
            jar.write(probe);
        }
        return bytes.toByteArray();
    }

    private Path framework() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("system"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("org\\.apache\\.felix\\.framework-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void set(Path file, String key, Object value) throws IOException {
        List<String> others = Files.readAllLines(file).stream()
                .filter(line -> !line.matches("\\s*" + key.replace(".", "\\.") + "\\s*=.*"))
                .toList();
        Files.write(
                file,
                Stream.concat(others.stream(), Stream.of(key + " = " + value)).toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
