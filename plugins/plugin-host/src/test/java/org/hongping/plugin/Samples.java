package org.hongping.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.BundleManifest;
import org.hongping.plugin.manifest.ManifestWriter;
import org.hongping.plugin.manifest.ModelVersion;

/** A small rubric and bundles of it; what is not said has a sensible value. */
public final class Samples {
    public static final ModelVersion MODEL = ModelVersion.ofThisInstallation();
    static final String DOCUMENT = "rubrics/garden.yaml";
    static final String GOLDEN = "golden/garden.yaml";

    private String name = "test.garden";
    private String version = "1.0.0";
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Samples() {
        with(DOCUMENT, rubric("test.garden", "5"));
        with(GOLDEN, golden("5"));
        with("messages/garden_en.properties", "title=Gardens\n1.1=Trees\n");
    }

    public static Samples aBundle() {
        return new Samples();
    }

    public Samples named(String symbolicName) {
        name = symbolicName;
        return this;
    }

    Samples version(String bundleVersion) {
        version = bundleVersion;
        return this;
    }

    /** Gives as many points for trees that are there, instead of 5. */
    Samples treesGive(String points) {
        return with(DOCUMENT, rubric("test.garden", points)).with(GOLDEN, golden(points));
    }

    public Samples with(String file, String text) {
        return with(file, text.getBytes(UTF_8));
    }

    public Samples with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    Samples without(String file) {
        files.remove(file);
        return this;
    }

    public byte[] jar() {
        List<String> documents = files.keySet().stream()
                .filter(file -> file.startsWith("rubrics/"))
                .toList();
        var manifest = new BundleManifest(name, version, documents);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", ManifestWriter.write(manifest, MODEL, files));
        entries.putAll(files);
        return PlainZip.write(entries);
    }

    /** Returns a jar whose manifest has no digests, as other packers make them. */
    static byte[] plainJar() {
        Samples bundle = aBundle();
        var manifest = new BundleManifest("test.garden", "1.0.0", List.of(DOCUMENT));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", ManifestWriter.write(manifest, MODEL, Map.of()));
        entries.putAll(bundle.files);
        return PlainZip.write(entries);
    }

    static String rubric(String id, String points) {
        return """
                schema: 1
                id: %s
                edition: "2026"
                title: 示例花园评分表
                status: official
                subjects: [estate]
                source: {document: 示例, clause: 全文}
                assessors: [{id: panel, label: 评审组}]
                interpretations:
                  - id: tg.trees
                    clause: "1.1"
                    label: 树木怎样算
                    default: default
                    options:
                      - {id: default, label: 有树即得分}
                      - {id: strict, label: 一律减一分, set: [{path: ["1.1", rule, levels, trees, points], value: 1}, {path: ["1.1", max], value: 1}]}
                root:
                  children:
                    - code: "1"
                      label: 绿化
                      children:
                        - code: "1.1"
                          label: 树木
                          max: %s
                          assessor: panel
                          rule: {kind: levels, levels: [{id: none, label: 无, points: 0}, {id: trees, label: 有, points: %s}]}
                        - code: "1.2"
                          label: 整洁
                          max: 3
                          assessor: panel
                          rule: {kind: judgement}
                """.formatted(id, points, points);
    }

    static String golden(String points) {
        return """
                rubric: test.garden
                edition: "2026"
                cases:
                  - name: 有树
                    clause: "1.1"
                    arithmetic: %s + 3
                    sheet: {answers: {"1.1": {level: trees}, "1.2": {points: 3}}}
                    expect: {points: {"1.1": %s, "1.2": 3}, complete: true}
                  - name: 没评整洁
                    like: 有树
                    clause: "1.2"
                    arithmetic: 缺一行没有总分
                    sheet: {answers: {"1.2": null}}
                    expect: {total: null, missing: ["1.2"]}
                """.formatted(points, points);
    }
}
