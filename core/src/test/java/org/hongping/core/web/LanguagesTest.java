package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9 | zh-CN",
                "zh | zh-CN",
                "en-US,en;q=0.9 | en",
                "en;q=0.4,zh-CN;q=0.9 | zh-CN",
                "fr-FR | zh-CN",
                "*;;q=!! | zh-CN",
            })
    void theBrowsersWishIsHeardAndChineseComesFirst(String wish, String language) {
        assertThat(WEB.client()
                        .withHeader("Accept-Language", wish)
                        .get("/about")
                        .body())
                .contains("<html lang=\"" + language + "\">");
    }

    @Test
    void aChoiceIsKeptAndLeadsBack() {
        TestClient client = WEB.client();
        HttpResponse<String> answer = client.get("/language/en?back=%2Fproblems%3Fa%3D1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/problems?a=1");
        assertThat(client.get("/problems").body())
                .contains("<html lang=\"en\">")
                .contains("What errors mean");
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"})
    void aChoiceNeverLeadsToAnotherHost(String back) {
        assertThat(WEB.client()
                        .get("/language/en?back=" + back.replace("\\", "%5C"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void anUnknownLanguageIsNotFound() {
        assertThat(WEB.client().get("/language/xx").statusCode()).isEqualTo(404);
    }

    @Test
    void theSwitchNamesEachLanguageInItself() {
        assertThat(WEB.client().get("/about").body())
                .contains("<span lang=\"zh-CN\" aria-current=\"true\">中文</span>")
                .contains("href=\"/language/en?back=%2Fabout\">English</a>");
    }
}
