package org.hongping.plugin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one class against the class path of the test; the same text is compiled once. */
final class InMemoryCompiler {
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private InMemoryCompiler() {}

    /** Returns the class files by their path in a jar. */
    static Map<String, byte[]> compile(String name, String source) {
        return COMPILED.computeIfAbsent(source, text -> compiled(name, text));
    }

    private static Map<String, byte[]> compiled(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var classes = new Classes(compiler.getStandardFileManager(null, null, null));
        var said = new StringWriter();
        boolean isCompiled = compiler.getTask(
                        said,
                        classes,
                        null,
                        List.of("--release", "17", "-cp", System.getProperty("java.class.path"), "-proc:none"),
                        null,
                        List.of(new Source(name, source)))
                .call();
        if (!isCompiled) {
            throw new AssertionError(said.toString());
        }
        Map<String, byte[]> files = new TreeMap<>();
        classes.written.forEach((file, bytes) -> files.put(file, bytes.toByteArray()));
        return files;
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(uri(name, Kind.SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Classes(StandardJavaFileManager platform) {
            super(platform);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(uri(name, kind), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(name.replace('.', '/') + kind.extension, bytes);
                    return bytes;
                }
            };
        }
    }
}
