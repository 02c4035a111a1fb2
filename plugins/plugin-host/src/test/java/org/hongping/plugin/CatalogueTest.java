package org.hongping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.plugin.Samples.aBundle;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final RubricBundle first = bundle(aBundle().version("1.9.0"));
    private final RubricBundle second = bundle(aBundle().version("1.10.0").treesGive("4"));
    private final Catalogue catalogue = new Catalogue(List.of(second, first), List.of());

    @Test
    void theHighestBundleVersionAnswers() {
        assertThat(find("test.garden")).isEqualTo("1.10.0");
        assertThat(find("test.garden@2026")).isEqualTo("1.10.0");
    }

    @Test
    void aDigestNamesOneRevision() {
        String digest = first.revisions().get(0).rubricDigest();

        assertThat(find("test.garden@2026#" + digest.substring(7, 15))).isEqualTo("1.9.0");
        assertThat(find("test.garden#" + digest)).isEqualTo("1.9.0");
        assertThat(catalogue.withDigest(digest).orElseThrow().version()).isEqualTo("1.9.0");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(catalogue.find(Selector.parse("test.garden@2025"))).isEmpty();
        assertThat(catalogue.find(Selector.parse("test.lawn"))).isEmpty();
        assertThat(catalogue.find(Selector.parse("test.garden#00000000"))).isEmpty();
        assertThat(catalogue.withDigest("sha256:0")).isEmpty();
    }

    @Test
    void allStandsInOrder() {
        assertThat(catalogue.all()).extracting(RubricRevision::version).containsExactly("1.9.0", "1.10.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garden",
                "test.garden@",
                "test.garden#1234567",
                "test.garden#XYZ45678",
                "a.b@1@2",
                "a.b#12345678@1"
            })
    void whateverDoesNotNameARubricIsSaidSo(String text) {
        assertThatThrownBy(() -> Selector.parse(text)).isInstanceOf(MalformedSelector.class);
    }

    @Test
    void aSelectorIsWrittenAsItIsRead() {
        assertThat(Selector.parse("test.garden@2026#0123456789")).hasToString("test.garden@2026#0123456789");
    }

    private String find(String selector) {
        return catalogue.find(Selector.parse(selector)).orElseThrow().version();
    }

    private static RubricBundle bundle(Samples sample) {
        return new BundleInspector(Samples.MODEL).inspect(sample.jar()).bundle().orElseThrow();
    }
}
