package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecuritySetting;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.xlsx.TypedBook;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many estates from one workbook, by the unpacked zip with the memory it ships with, while somebody else saves. */
class SheetImportSpeedTest {
    private static final int ROWS = Report.times(300, 10_000);
    private static final Duration SLOWEST = Duration.ofSeconds(10);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private String token = "";
    private String address = "";

    @Test
    void tenThousandEstatesAreCheckedAndImported(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        Server.makeHome(home);
        token = furnish(home);
        try (Server server = Server.start(home)) {
            address = server.address();
            measured(server, "estates from a workbook, checked and imported, %,d rows", sheet(false), "imported");
            measured(server, "the same with a fault in each row, nothing imported, %,d rows", sheet(true), "found");
        }
    }

    private void measured(Server server, String what, byte[] file, String expected) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> accepted = send("POST", "/api/v1/sheets/estates/imports?name=estates.xlsx", file);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        Duration longest = Duration.ZERO;
        JsonNode now = json.readTree(accepted.body());
        for (int save = 0; !now.has("endedAt"); save++) {
            longest = longer(longest, saving(what.hashCode() + "-" + save));
            now = json.readTree(send("GET", location, new byte[0]).body());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(now.get("state").asText()).as(now.toString()).isEqualTo(expected);
        assertThat(now.get("rows").asInt()).isEqualTo(ROWS);
        long asked = System.nanoTime();
        assertThat(send("GET", location + "/marked", new byte[0]).statusCode()).isEqualTo(200);
        Duration marked = Duration.ofNanos(System.nanoTime() - asked);
        Report.add(
                what.formatted(ROWS),
                String.format(
                        Locale.ROOT,
                        "%.1f s; longest save of somebody else meanwhile %d ms; the file with the findings %.1f s;"
                                + " resident at most %d MB",
                        taken.toMillis() / 1e3,
                        longest.toMillis(),
                        marked.toMillis() / 1e3,
                        peak(server)),
                "< 10 s",
                taken.compareTo(SLOWEST) < 0 ? "kept" : "missed");
        if (Report.isFull()) {
            assertThat(taken).isLessThan(SLOWEST);
        }
    }

    /** Somebody adds a city, which waits for the one writer. */
    private Duration saving(String name) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> saved = send(
                "POST",
                "/api/v1/areas",
                ("{\"name\": \"示例市" + name + "\", \"level\": \"city\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        Thread.sleep(5);
        return Duration.ofNanos(System.nanoTime() - begun).minusMillis(5);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private HttpResponse<String> send(String method, String path, byte[] body)
            throws IOException, InterruptedException {
        String type = path.contains("sheets") ? "application/octet-stream" : "application/json";
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String furnish(Path home) {
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            RegistryFixture registry = new RegistryFixture(storage);
            registry.community();
            registry.enterpriseOf(registry.applicant("own"), RegistryFixture.FIRST_CODE);
            Security security = new Security(storage, storage.clock(), registry.audit(), SecuritySetting.usual(false));
            return security.tokens()
                    .issue(RegistryFixture.account(registry.organiser()), "benchmarks", Duration.ofDays(1));
        }
    }

    private static byte[] sheet(boolean faulty) {
        try (TypedBook book = new TypedBook(
                "项目名称",
                "所在区域",
                "项目类型",
                "项目地址",
                "企业的统一社会信用代码",
                "接管日期",
                "总建筑面积（平方米）",
                "容积率",
                "总户数（户）",
                "入住率（%）",
                "竣工时间",
                "交付时间",
                "党组织",
                "党组织成立时间",
                "业委会",
                "业委会成立时间",
                "项目负责人",
                "负责人电话")) {
            for (int row = 0; row < ROWS; row++) {
                book.row(
                        (faulty ? "坏苑" : "荷苑") + row + "（示例）",
                        "示例市/示例区/示例街道/示例社区",
                        "住宅小区",
                        "示例路 " + row + " 号",
                        RegistryFixture.FIRST_CODE,
                        SINCE,
                        new BigDecimal("125300.5"),
                        new BigDecimal("2.5"),
                        faulty ? "很多" : String.valueOf(1000 + row),
                        new BigDecimal("92.5"),
                        LocalDate.of(2008, 6, 30),
                        "2008年12月1日",
                        "已成立",
                        LocalDate.of(2019, 7, 1),
                        "未成立",
                        "",
                        "张示例",
                        "13800000000");
            }
            return book.bytes();
        }
    }

    private static long peak(Server server) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
