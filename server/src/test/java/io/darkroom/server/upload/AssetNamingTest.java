package io.darkroom.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.parameter.UploadParameters;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules are those of the Upload API reference, "Public id construction".
final class AssetNamingTest {
  private final AssetNaming naming = new AssetNaming();

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("random", "", "cat.jpg", null, "[a-z][a-z0-9]{19}"),
        Arguments.of("as asked", "public_id=a/b", "cat.jpg", null, "a/b"),
        Arguments.of("folder before the id", "public_id=b&folder=/x/y/", "cat.jpg", null, "x/y/b"),
        Arguments.of("folder before a random id", "folder=x", null, null, "x/[a-z][a-z0-9]{19}"),
        Arguments.of(
            "prefix beats folder", "public_id=b&folder=x&public_id_prefix=p", null, null, "p/b"),
        Arguments.of("asset folder stays out", "public_id=b&asset_folder=x", null, null, "b"),
        Arguments.of(
            "asset folder as prefix",
            "public_id=b&asset_folder=x&use_asset_folder_as_public_id_prefix=1",
            null,
            null,
            "x/b"),
        Arguments.of("file name", "use_filename=1", "logo.png", null, "logo_[a-z0-9]{6}"),
        Arguments.of(
            "file name alone", "use_filename=1&unique_filename=0", "logo.png", null, "logo"),
        Arguments.of(
            "file name with forbidden characters",
            "use_filename=1&unique_filename=0",
            " my  logo?&#.png",
            null,
            "my_logo_"),
        Arguments.of(
            "file name in another script",
            "use_filename=1&unique_filename=0",
            "aåßéƒ.png",
            null,
            "aåßéƒ"),
        Arguments.of("no file name", "use_filename=1", null, null, "[a-z][a-z0-9]{19}"),
        Arguments.of("raw keeps its extension", "public_id=sheet", "a.xls", "xls", "sheet.xls"),
        Arguments.of(
            "raw extension is not doubled", "public_id=sheet.xls", "a.xls", "xls", "sheet.xls"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void makesIds(
      String name,
      String query,
      @Nullable String fileName,
      @Nullable String rawExtension,
      String expected) {
    var parameters = new Parameters.Builder();
    for (var pair : query.split("&")) {
      if (!pair.isEmpty()) {
        parameters.add(pair.split("=")[0], pair.split("=")[1]);
      }
    }

    var publicId =
        naming.publicId(UploadParameters.from(parameters.build()).naming(), fileName, rawExtension);

    assertThat(publicId.value()).matches(expected);
  }
}
