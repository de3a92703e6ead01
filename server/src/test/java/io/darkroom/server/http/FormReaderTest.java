package io.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The encodings are those of the Upload API reference, "Transport".
final class FormReaderTest {
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";
  private static final FormLimits LIMITS = new FormLimits(1000, 500, 20);

  @TempDir Path folder;
  private Spool spool;

  @BeforeEach
  void openSpool() {
    spool = Spool.open(folder.resolve("spool"));
  }

  private FormReader.Form read(
      @Nullable String contentType, String query, byte[] body, Spool.Request files) {
    var headers = MultiMap.caseInsensitiveMultiMap();
    if (contentType != null) {
      headers.add("Content-Type", contentType);
    }
    var call =
        new Call(
            "0",
            HttpMethod.POST,
            "/",
            query,
            Map.of(),
            headers,
            new ByteArrayInputStream(body),
            "",
            "");
    return new FormReader(LIMITS).read(call, files);
  }

  private Parameters parameters(@Nullable String contentType, String query, String body) {
    try (var files = spool.begin()) {
      return read(contentType, query, body.getBytes(StandardCharsets.UTF_8), files).parameters();
    }
  }

  private static String part(String header, String content) {
    return "--xyz\r\nContent-Disposition: form-data; " + header + "\r\n\r\n" + content + "\r\n";
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("url-encoded", "application/x-www-form-urlencoded", "", "a=1&b=x%20y+z"),
        Arguments.of("url-encoded without a type", null, "", "a=1&b=x%20y%20z"),
        Arguments.of("query", null, "a=1&b=x%20y%20z", ""),
        Arguments.of("body wins over query", null, "a=2&b=x%20y%20z", "a=1"),
        Arguments.of("JSON", "application/json", "", "{\"a\": 1, \"b\": \"x y z\"}"),
        Arguments.of(
            "multipart",
            MULTIPART,
            "",
            part("name=\"a\"", "1") + part("name=\"b\"", "x y z") + "--xyz--\r\n"),
        Arguments.of(
            "multipart without the last line break",
            MULTIPART,
            "",
            part("name=\"a\"", "1") + part("name=\"b\"", "x y z") + "--xyz--"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsEveryEncoding(String name, @Nullable String contentType, String query, String body) {
    var parameters = parameters(contentType, query, body);

    assertThat(parameters.values()).isEqualTo(Map.of("a", List.of("1"), "b", List.of("x y z")));
  }

  static Stream<Arguments> arrays() {
    return Stream.of(
        Arguments.of("brackets", null, "tags[]=x&tags[]=y,z"),
        Arguments.of("numbered brackets", null, "tags[0]=x&tags[1]=y,z"),
        Arguments.of("repeated name", null, "tags=x&tags=y,z"),
        Arguments.of("JSON", "application/json", "{\"tags\": [\"x\", \"y,z\"]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arrays")
  void readsArraysInEverySpelling(String name, @Nullable String contentType, String body) {
    assertThat(parameters(contentType, "", body).all("tags")).containsExactly("x", "y,z");
  }

  @Test
  void dropsEmptyValues() {
    assertThat(parameters(null, "", "a=&b&c=1").values()).isEqualTo(Map.of("c", List.of("1")));
  }

  static Stream<Arguments> fileNames() {
    var utf8 = StandardCharsets.UTF_8;
    return Stream.of(
        Arguments.of("plain", "filename=\"cat.jpg\"", utf8, "cat.jpg"),
        Arguments.of("UTF-8", "filename=\"ñé僅.jpg\"", utf8, "ñé僅.jpg"),
        Arguments.of("Latin-1", "filename=\"ñé.jpg\"", StandardCharsets.ISO_8859_1, "ñé.jpg"),
        Arguments.of("extended form", "filename*=utf-8''%C3%B1.jpg", utf8, "ñ.jpg"),
        Arguments.of("path with slashes", "filename=\"/home/me/cat.jpg\"", utf8, "cat.jpg"),
        Arguments.of("path with backslashes", "filename=\"C:\\\\me\\\\cat.jpg\"", utf8, "cat.jpg"),
        Arguments.of("empty", "filename=\"\"", utf8, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fileNames")
  void decodesFileNames(String name, String header, Charset charset, @Nullable String expected) {
    var body = (part("name=\"file\"; " + header, "bytes") + "--xyz--").getBytes(charset);

    try (var files = spool.begin()) {
      var form = read(MULTIPART, "", body, files);

      assertThat(form.files()).hasSize(1);
      assertThat(form.files().getFirst().file().fileName()).isEqualTo(expected);
    }
  }

  @Test
  void spoolsFilesWithTheirHashAndForgetsThemAfterwards() throws IOException {
    var content = "not a\r\n--xy picture";
    var body = part("name=\"file\"; filename=\"a\"", content) + part("name=\"x\"", "1") + "--xyz--";

    Path path;
    try (var files = spool.begin()) {
      var form = read(MULTIPART, "", body.getBytes(StandardCharsets.UTF_8), files);
      var file = form.files().getFirst().file();
      path = file.path();
      assertThat(Files.readString(path)).isEqualTo(content);
      assertThat(file.bytes()).isEqualTo(content.length());
      assertThat(file.md5()).isEqualTo("2f14d985f6ee3de8018c51b50828da74");
      assertThat(form.parameters().find("x")).contains("1");
    }

    assertThat(path).doesNotExist();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "file too large",
            part("name=\"f\"; filename=\"a\"", "x".repeat(1001)),
            "File size too large"),
        Arguments.of(
            "fields too large",
            part("name=\"a\"", "x".repeat(501)),
            "Request parameters too large"),
        Arguments.of(
            "too many fields", part("name=\"a\"", "1").repeat(21), "Too many request parameters"),
        Arguments.of(
            "part without a name",
            "--xyz\r\nContent-Type: text/plain\r\n\r\nx\r\n",
            "Malformed multipart"),
        Arguments.of(
            "breaks off",
            "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
            "Malformed multipart"),
        Arguments.of(
            "array of files",
            part("name=\"file[]\"; filename=\"a\"", "x"),
            "Invalid file parameter"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesMalformedAndLargeBodies(String name, String parts, String message) {
    var body = name.equals("breaks off") ? parts : parts + "--xyz--";

    assertThatThrownBy(() -> parameters(MULTIPART, "", body))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesMalformedJson() {
    assertThatThrownBy(() -> parameters("application/json", "", "{\"a\": "))
        .isInstanceOf(ApiException.class)
        .hasMessage("Malformed JSON in the request body");
  }

  @Test
  void refusesMalformedPercentEncoding() {
    assertThatThrownBy(() -> parameters(null, "", "a=%zz"))
        .isInstanceOf(ApiException.class)
        .hasMessage("Malformed percent-encoding in request parameters");
  }
}
