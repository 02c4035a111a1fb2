package org.hongping.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.ManifestText;
import org.hongping.plugin.signature.BundleSigner;
import org.hongping.plugin.signature.SigningKey;

/** A bundle with code, compiled while the test runs; what is not said has a sensible value. */
public final class CodeBundle {
    static final String DOCUMENT = "rubrics/tide.yaml";

    private String version = "1.0.0";
    private String start = "";
    private String stop = "";
    private String hook = "return HookAnswer.points(new BigDecimal(\"2.5\"), \"潮位\");";
    private String hooks = "Map.of(\"tide\", this::tide)";
    private final Map<String, byte[]> files = new TreeMap<>();

    private CodeBundle() {
        with(DOCUMENT, document("tide"));
    }

    /** Returns one whose hook {@code tide} gives 2.5 points to line 1.1 of {@code test.tide}. */
    public static CodeBundle aCodeBundle() {
        return new CodeBundle();
    }

    /** Gives it another version. */
    public CodeBundle version(String bundleVersion) {
        version = bundleVersion;
        return this;
    }

    /** Statements of the activator, after it has registered its provider. */
    public CodeBundle starting(String statements) {
        start = statements;
        return this;
    }

    CodeBundle stopping(String statements) {
        stop = statements;
        return this;
    }

    /** Statements of the hook; {@code what} is the sheet's fact of that name. */
    public CodeBundle answering(String statements) {
        hook = statements;
        return this;
    }

    /** An expression of the hooks it gives, by name. */
    public CodeBundle giving(String map) {
        hooks = map;
        return this;
    }

    /** Adds or replaces a file. */
    public CodeBundle with(String file, String text) {
        files.put(file, text.getBytes(UTF_8));
        return this;
    }

    byte[] signed(SigningKey key) {
        return BundleSigner.sign(jar(), key);
    }

    /** Returns the jar, unsigned. */
    public byte[] jar() {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putAll(InMemoryCompiler.compile("harbour.Activator", source()));
        return jar(all, "Bundle-Activator: harbour.Activator");
    }

    /** Leaves in a folder what a build would: classes, documents and the manifest. */
    public Path built(Path folder) throws IOException {
        try (var jar = new JarInputStream(new ByteArrayInputStream(jar()))) {
            write(
                    folder.resolve(JarFile.MANIFEST_NAME),
                    out -> jar.getManifest().write(out));
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                write(folder.resolve(entry.getName()), jar::transferTo);
            }
        }
        return folder;
    }

    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private static void write(Path file, Writing content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
    }

    /** Returns a jar with classes in it and the manifest of a data bundle. */
    byte[] withoutActivator() {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(DOCUMENT, Samples.rubric("test.tide", "5").getBytes(UTF_8));
        all.putAll(InMemoryCompiler.compile("harbour.Activator", source()));
        return jar(all, "");
    }

    private byte[] jar(Map<String, byte[]> all, String activator) {
        var manifest = new ManifestText();
        manifest.line("Manifest-Version", "1.0");
        manifest.line("Bundle-ManifestVersion", "2");
        manifest.line("Bundle-SymbolicName", "test.tide");
        manifest.line("Bundle-Version", version);
        if (!activator.isEmpty()) {
            manifest.line("Bundle-Activator", "harbour.Activator");
            manifest.line(
                    "Import-Package", "org.hongping.rubric;version=\"[1.1,2)\",org.osgi.framework;version=\"[1.8,2)\"");
        }
        manifest.line("Provide-Capability", "org.hongping.rubric;documents:List<String>=\"" + DOCUMENT + "\"");
        manifest.line(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=org.hongping.rubric)(version>=1.1)(!(version>=2.0)))\"");
        manifest.end();
        all.forEach((name, content) -> {
            manifest.line("Name", name);
            manifest.line(ManifestDigests.ATTRIBUTE, ManifestDigests.digest(content));
            manifest.end();
        });
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", manifest.bytes());
        entries.putAll(all);
        return PlainZip.write(entries);
    }

    private String source() {
        return """
                package harbour;
                import java.math.BigDecimal;
                import java.util.Map;
                import org.hongping.rubric.*;
                import org.osgi.framework.*;
                public final class Activator implements BundleActivator, RubricProvider {
                    static int depth() { return 1 + depth(); }
                    static final class Broken { static final Object IT = fail(); static Object fail() { throw new IllegalStateException("static"); } }
                    static final class Late { static int same(int number) { return number; } }
                    static final class Mute extends Throwable { @Override public String getMessage() { throw new IllegalStateException("mute"); } }
                    @SuppressWarnings("unchecked")
                    static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T { throw (T) thrown; }
                    public void start(BundleContext context) throws Exception {
                        context.registerService(RubricProvider.class, this, null);
                        %s
                    }
                    public void stop(BundleContext context) throws Exception { %s }
                    public Map<String, Hook> hooks() { return %s; }
                    HookAnswer tide(HookCall call) throws Exception {
                        String what = call.facts().get("what") instanceof Value.Text text ? text.text() : "";
                        %s
                    }
                }
                """.formatted(start, stop, hooks, hook);
    }

    /** Returns its document, the first line of which is left to a hook. */
    public static String document(String hook) {
        return """
                schema: 1
                id: test.tide
                edition: "2026"
                title: 示例港口评分表
                status: official
                subjects: [estate]
                source: {document: 示例, clause: 全文}
                facts: [{id: what, type: text, label: 作什么}]
                assessors: [{id: panel, label: 评审组}]
                root:
                  children:
                    - code: "1"
                      label: 港口
                      children:
                        - {code: "1.1", label: 潮位, max: 10, assessor: panel, rule: {kind: code, hook: %s}}
                        - {code: "1.2", label: 整洁, max: 3, assessor: panel, rule: {kind: judgement}}
                """.formatted(hook);
    }

    /** Returns a golden case that wants so many points of the hook. */
    public static String golden(String points) {
        return """
                rubric: test.tide
                edition: "2026"
                cases:
                  - name: 潮位
                    clause: "1.1"
                    arithmetic: 由程序给出
                    sheet: {answers: {"1.2": {points: 3}}}
                    expect: {points: {"1.1": %s, "1.2": 3}, complete: true}
                """.formatted(points);
    }
}
