package org.hongping.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
    private static final List<String> DOCUMENTS = List.of("rubrics/a.yaml", "rubrics/b.yaml");

    private final Attributes main = sound();

    @Test
    void aSoundManifestSaysWhoTheBundleIs() {
        ReadManifest read = read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.manifest()).contains(new BundleManifest("org.example.rubrics", "1.2.0", DOCUMENTS));
    }

    @Test
    void anEmptyManifestIsToldEverythingItLacks() {
        main.clear();

        assertThat(keys())
                .containsExactly(
                        "bundle.symbolic-name",
                        "bundle.version",
                        "bundle.manifest-version",
                        "bundle.no-model",
                        "bundle.no-capability");
        assertThat(read().manifest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'(version>=1.0)(!(version>=2.0))',",
        "'(version>=1.3)(!(version>=2))',",
        "'(version>=1.3.1)'," + "bundle.model-too-new",
        "'(version>=2.0)(!(version>=3.0))',bundle.model-too-new",
        "'(version>=0.5)(!(version>=1.0))',bundle.model-too-old",
        "'(version>=1.0',bundle.broken-model"
    })
    void theModelMustBeTheOneHere(String range, String finding) {
        main.putValue(
                "Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=org.hongping.rubric)" + range + ")\"");

        assertThat(keys()).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Import-Package", "Fragment-Host", "Bundle-NativeCode", "Main-Class"})
    void headersThatBringCodeAreRefused(String header) {
        main.putValue(header, "x");

        assertThat(read().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.in(Locale.ENGLISH)).contains(header));
    }

    @Test
    void anActivatorMakesItABundleWithCodeWhichMayImport() {
        main.putValue("Bundle-Activator", "x.Y");
        main.putValue("Import-Package", "org.hongping.rubric");

        assertThat(read().holdsCode()).isTrue();
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fragment-Host", "Bundle-ClassPath", "Bundle-NativeCode", "DynamicImport-Package"})
    void evenABundleWithCodeBringsItOneWayOnly(String header) {
        main.putValue("Bundle-Activator", "x.Y");
        main.putValue(header, "x");

        assertThat(keys()).containsExactly("bundle.refused-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.x", "", "-1.0", "1.2.3.4.5"})
    void aVersionIsAVersion(String version) {
        main.putValue("Bundle-Version", version);

        assertThat(keys()).containsExactly("bundle.version");
    }

    @Test
    void theDocumentsNamedMustBeThoseThatAreThere() {
        main.putValue(
                "Provide-Capability", "org.hongping.rubric;documents:List<String>=\"rubrics/a.yaml,rubrics/c.yaml\"");

        assertThat(keys()).containsExactly("bundle.other-documents");
    }

    @Test
    void thisInstallationHasTheModelItsSpiExports() {
        assertThat(ModelVersion.ofThisInstallation().text()).matches("[1-9]\\d*\\.\\d+\\.\\d+");
    }

    private ReadManifest read() {
        return new ManifestReader(new ModelVersion("1.3.0")).read(main, DOCUMENTS);
    }

    private List<String> keys() {
        return read().findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static Attributes sound() {
        var main = new Attributes();
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.rubrics;singleton:=false");
        main.putValue("Bundle-Version", "1.2.0");
        main.putValue(
                "Provide-Capability",
                "osgi.other;x=1, org.hongping.rubric;documents:List<String>=\"rubrics/b.yaml, rubrics/a.yaml\";version:Version=\"1.0\"");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=org.hongping.rubric)(version>=1.0)(!(version>=2.0)))\"");
        return main;
    }
}
