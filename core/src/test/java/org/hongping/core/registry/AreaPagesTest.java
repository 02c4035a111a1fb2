package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AreaPagesTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    @Test
    void firstAreaIsACity() {
        TestClient browser = server.browserOf(server.registry().organiser());
        assertThat(browser.get("/areas").body()).contains("还没有区域").doesNotContain("name=\"parentId\"");

        browser.post("/areas", Map.of("level", "city", "name", "示例市"));

        assertThat(browser.get("/areas").body()).contains("已增加“示例市”", "<bdi>示例市</bdi>");
    }

    @Test
    void refusedAreaKeepsWhatWasTyped() {
        TestClient browser = server.browserOf(server.registry().organiser());
        browser.get("/areas");

        HttpResponse<String> response = browser.post("/areas", Map.of("level", "district", "name", "示例区"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("请选择上级区域", "value=\"示例区\"");
    }

    @Test
    void areaIsRenamedAndAnEmptyOneRemoved() {
        Area community = server.registry().community();
        TestClient browser = server.browserOf(server.registry().organiser());
        String path = "/areas/" + community.id().text();
        assertThat(browser.get(path).body()).contains("删除这个区域");

        browser.post(path, Map.of("version", "1", "name", "新名社区"));
        assertThat(browser.get("/areas").body()).contains("<bdi>新名社区</bdi>");

        browser.post(path + "/remove", Map.of("version", "2"));
        assertThat(browser.get("/areas").body()).doesNotContain("<bdi>新名社区</bdi>");
    }

    @Test
    void areaInUseOffersNoRemoval() {
        Area community = server.registry().community();
        String parent = "/areas/" + community.parentId().orElseThrow().text();
        TestClient browser = server.browserOf(server.registry().organiser());

        assertThat(browser.get(parent).body()).contains("不能删除").doesNotContain("/remove");
        assertThat(browser.post(parent + "/remove", Map.of("version", "1")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void renamingWhatWasRenamedMeanwhileSaysSo() {
        Area community = server.registry().community();
        TestClient browser = server.browserOf(server.registry().organiser());
        String path = "/areas/" + community.id().text();
        browser.get(path);
        browser.post(path, Map.of("version", "1", "name", "甲社区"));

        HttpResponse<String> response = browser.post(path, Map.of("version", "1", "name", "乙社区"));

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.body()).contains("已被改为“甲社区”", "value=\"乙社区\"", "name=\"version\" value=\"2\"");
    }
}
