package io.darkroom.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.Settings;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.SampleAssets;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.memory.MemoryBlobStore;
import io.darkroom.storage.sql.CatalogConfig;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptsTest {
  private static final CloudName CLOUD = new CloudName("demo");
  private static final long MEMORY = 16L << 20;
  private static final JsonObject LOGO =
      new JsonObject().put("width", 241).put("height", 51).put("format", "png");

  @TempDir static Path folder;

  private static final MemoryBlobStore BLOBS = new MemoryBlobStore(1 << 20, InstantSource.system());
  private static Catalog catalog;
  private static Scripts scripts;

  @BeforeAll
  static void open() {
    catalog =
        AssetCatalogs.open(
            CatalogConfig.from(Settings.load(CatalogConfig.settings(), List.of()), folder));
    scripts = scripts(true);
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  private static Scripts scripts(boolean enabled) {
    var config = new ScriptConfig(enabled, Duration.ofMillis(500), MEMORY, 2);
    return new Scripts(config, new ScriptSources(catalog.assets(), BLOBS));
  }

  private static void store(String publicId, DeliveryType type, String code) throws IOException {
    var asset =
        SampleAssets.image(
            new AssetIdentity(CLOUD, ResourceType.RAW, type, PublicId.parse(publicId)));
    var file = folder.resolve("code");
    Files.writeString(file, code);
    BLOBS.adopt(new BlobKey(asset.originalKey()), file);
    catalog.assets().save(asset, Overwrite.REPLACE);
  }

  private JsonObject eval(String code) {
    return scripts.eval(CLOUD, code, LOGO, new JsonObject().put("tags", "a,b"));
  }

  @Test
  void runsTheScriptOfTheSdkSuites() {
    var options =
        eval(
            """
            if (resource_info["width"] < 450) {
              upload_options["quality_analysis"] = true
            }
            upload_options["context"] = "width=" + resource_info["width"]
            """);

    assertThat(options)
        .isEqualTo(
            new JsonObject()
                .put("tags", "a,b")
                .put("quality_analysis", true)
                .put("context", "width=241"));
  }

  @Test
  void givesWhatAnUploadedAssetIsUpdatedWith() {
    var update =
        scripts.onSuccess(
            CLOUD,
            "current_asset.update({tags: [\"autocaption\"]}); if (event.status === 'success')"
                + " current_asset.update({context: {id: e.upload_info.public_id}})",
            new JsonObject().put("public_id", "a/b"));

    assertThat(update)
        .isEqualTo(
            new JsonObject()
                .put("tags", new JsonArray().add("autocaption"))
                .put("context", new JsonObject().put("id", "a/b")));
  }

  @Test
  void updatesNothingWhenTheScriptDoesNot() {
    assertThat(scripts.onSuccess(CLOUD, "1 + 1", new JsonObject())).isEqualTo(new JsonObject());
  }

  static Stream<Arguments> modernScripts() {
    return Stream.of(
        script(
            "optional chaining and defaults",
            "upload_options.x = resource_info.exif?.iso ?? 100",
            100),
        script("template literals", "upload_options.x = `w${resource_info.width}`", "w241"),
        script(
            "loops over arrays",
            "let n = 0; for (const i of [1, 2, 3]) n += i; upload_options.x = n",
            6),
        script("spread arguments", "upload_options.x = Math.max(...[1, 5, 3])", 5),
        script(
            "object rest",
            "const {width, ...rest} = resource_info; upload_options.x = rest.height",
            51),
        script(
            "classes",
            "class A { #x = 7; get x() { return this.#x } } upload_options.x = new A().x",
            7),
        script(
            "arrow functions",
            "upload_options.x = ['a', 'b'].map(t => t.toUpperCase()).join()",
            "A,B"),
        script("characters beyond ASCII", "upload_options.x = 'ü' + '\\u2028日本😀'", "ü\u2028日本😀"),
        script(
            "no host objects",
            "upload_options.x = [typeof java, typeof Packages, typeof Polyglot,"
                + " typeof require, typeof process, typeof console, typeof Javy, typeof fetch].join()",
            "undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined"));
  }

  private static Arguments script(String name, String code, Object expected) {
    return Arguments.of(Named.of(name, code), expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modernScripts")
  void understandsTheLanguageOfToday(String code, Object expected) {
    assertThat(eval(code).getValue("x")).isEqualTo(expected);
  }

  static Stream<Arguments> hostileScripts() {
    var time = "it takes more than 500 ms";
    var memory = "memory";
    return Stream.of(
        hostile("endless loop", "for (;;) {}", time),
        hostile("endless loop that catches", "for (;;) { try { for (;;) {} } catch (e) {} }", time),
        hostile("endless loop in a callback", "[3, 2, 1].sort(() => { for (;;); })", time),
        hostile(
            "endless loop in a getter of the result",
            "upload_options.x = {get y() { for (;;); }}",
            time),
        hostile("endless loop in the error", "throw {toString() { for (;;); }}", time),
        hostile("endless chain of promises", "(async () => { for (;;) await 1 })()", time),
        hostile("endless generator", "[...(function* () { for (;;) yield 1 })()]", "limit"),
        hostile("regular expression that backtracks", "/(a+)+$/.test('a'.repeat(40) + 'b')", time),
        hostile(
            "many small arrays", "const a = []; for (;;) a.push(new Array(1000).fill(1))", "limit"),
        hostile("one large array", "new Array(2 ** 32 - 2).fill(0)", "limit"),
        hostile("one large buffer", "new Uint8Array(2 ** 31 - 1)", memory),
        hostile(
            "text that doubles",
            "let s = 'x'; for (let i = 0; i < 40; i++) s += s; s.charAt(9)",
            "limit"),
        hostile("huge repeat", "'x'.repeat(2 ** 29)", "limit"),
        hostile("huge join", "Array(1e9).join('x')", "limit"),
        hostile("huge number", "10n ** 100000000n", "limit"),
        hostile("deep recursion", "const f = () => f() + 1; f()", "limit"),
        hostile("deep JSON", "JSON.parse('['.repeat(1e6))", "limit"),
        hostile("deep regular expression", "new RegExp('('.repeat(1e5)).test('a')", "SyntaxError"),
        hostile("huge result", "upload_options.x = 'x'.repeat(300000)", "the result is too large"),
        hostile(
            "huge error", "throw new Error('x'.repeat(1e6))", "the error's message is too long"),
        hostile("no object as options", "upload_options = 7", "must stay an object"),
        hostile("way to Java", "''.getClass().forName('java.lang.Runtime')", "TypeError"),
        hostile(
            "way out of the constructor",
            "[].constructor.constructor('return java.lang.System')()",
            "ReferenceError"),
        hostile("Java package", "java.lang.System.exit(1)", "ReferenceError"),
        hostile("thrown text", "throw 'no'", "Eval error: no"),
        hostile("syntax error", "if (", "SyntaxError"));
  }

  private static Arguments hostile(String name, String code, String reason) {
    return Arguments.of(Named.of(name, code), reason);
  }

  /// Some of these meet the limit of memory on one machine and that of time on another.
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileScripts")
  @Timeout(20)
  void endsScriptsThatMeanHarm(String code, String reason) {
    assertThatThrownBy(() -> eval(code))
        .isInstanceOf(ApiException.class)
        .message()
        .startsWith("Eval error: ")
        .satisfies(message -> {
          if (reason.equals("limit")) {
            assertThat(message)
                .containsPattern(
                    "memory|deeply|takes more than|overflow|too large|too long|Invalid|invalid");
          } else {
            assertThat(message).contains(reason);
          }
        });

    assertThat(eval("upload_options.x = 1").getInteger("x")).isEqualTo(1);
  }

  @Test
  void leavesNothingToTheNextScript() {
    eval(
        "globalThis.left = 1; Object.prototype.left = 2; JSON.stringify = () => '{\"result\":{}}'");

    assertThat(eval("upload_options.x = typeof left").getString("x")).isEqualTo("undefined");
  }

  @Test
  void isNotFooledByAChangedPrototype() {
    var options =
        eval(
            "Object.prototype.polluted = 'yes'; Array.prototype.push = null; upload_options.x = 1");

    assertThat(options).isEqualTo(new JsonObject().put("tags", "a,b").put("x", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eager_async", "upload_preset", "resource_type", "type"})
  void doesNotLetAScriptSet(String name) {
    assertThatThrownBy(() -> eval("upload_options." + name + " = 'video'"))
        .hasMessage("Eval error: upload_options." + name + " cannot be set");
  }

  @Test
  void doesNotLetAScriptUpdateAnythingElse() {
    assertThatThrownBy(() ->
            scripts.onSuccess(CLOUD, "current_asset.update({public_id: 'x'})", new JsonObject()))
        .hasMessage(
            "On success error: current_asset.update cannot change public_id, only tags, context and metadata");
  }

  @Test
  void takesCodeFromAStoredFile() throws IOException {
    store("scripts/a.js", DeliveryType.AUTHENTICATED, "upload_options.x = 'from a file'");

    assertThat(eval("#RESOURCE_REF:scripts/a.js").getString("x")).isEqualTo("from a file");
  }

  @Test
  void takesNoCodeFromFilesThatAnybodyMayRead() throws IOException {
    store("scripts/b.js", DeliveryType.UPLOAD, "1");

    assertThatThrownBy(() -> eval("#RESOURCE_REF:scripts/b.js"))
        .hasMessage("Invalid value for parameter eval: no raw authenticated asset scripts/b.js");
  }

  @Test
  void takesNoCodeFromLargeFiles() throws IOException {
    store("scripts/c.js", DeliveryType.AUTHENTICATED, " ".repeat(10_241));

    assertThatThrownBy(() -> eval("#RESOURCE_REF:scripts/c.js"))
        .hasMessage("Invalid value for parameter eval: scripts/c.js is larger than 10240 bytes");
  }

  @Test
  void refusesLongCode() {
    assertThatThrownBy(() -> eval(" ".repeat(4096)))
        .hasMessage("Invalid value for parameter eval: 4096 characters, expected at most 4095");
  }

  @Test
  void refusesScriptsWhereTheyAreTurnedOff() {
    assertThatThrownBy(() -> scripts(false).eval(CLOUD, "1", LOGO, new JsonObject()))
        .hasMessage("eval is not supported by this server");
  }
}
