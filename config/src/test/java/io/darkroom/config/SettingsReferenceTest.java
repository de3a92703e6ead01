package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsReferenceTest {

  @Test
  void writesATableForEachGroup() {
    var page = SettingsReference.markdown(SampleSettings.ALL);

    assertThat(page)
        .startsWith("# Settings\n")
        .contains(
            """

            ## `storage`

            | Key | Environment | Value | Default | Meaning |
            |---|---|---|---|---|
            | `storage.backup` | `DARKROOM_STORAGE_BACKUP` | true or false | `false` | Whether old versions are kept. |
            | `storage.kind` | `DARKROOM_STORAGE` | one of folder, s3, read-only | `folder` | Where originals are kept. |
            | `storage.s3.bucket` | `DARKROOM_STORAGE_S3_BUCKET` | text | required when storage.kind is s3 | The bucket. |
            | `storage.s3.region` | `DARKROOM_STORAGE_S3_REGION` | text | `us-east-1` | The region. |
            | `storage.s3.secret-key` | `DARKROOM_STORAGE_S3_SECRET_KEY` | text, kept secret | none | The secret key of the store. |
            """);
  }

  @Test
  void beginsWithTheSettingsOfTheStart() {
    assertThat(SettingsReference.markdown(List.of()))
        .contains(
            "## Start",
            "| `config` | `DARKROOM_CONFIG` |",
            "| `java-opts` | `DARKROOM_JAVA_OPTS` |")
        .contains("Read only from the environment or the command line. |");
  }

  @Test
  void doesNotDependOnTheOrderOfTheDeclarations() {
    var reversed = new ArrayList<>(SampleSettings.ALL);
    Collections.reverse(reversed);

    assertThat(SettingsReference.markdown(reversed))
        .isEqualTo(SettingsReference.markdown(SampleSettings.ALL));
  }

  @Test
  void keepsTextInItsCell() {
    var setting = Setting.text("a.b", "x|y", "Either | or.");

    assertThat(SettingsReference.markdown(List.of(setting)))
        .contains("| `a.b` | `DARKROOM_A_B` | text | `x\\|y` | Either \\| or. |");
  }

  @Test
  void marksWhatIsRequiredAndWhatIsEmpty() {
    var required = Setting.secret("a.secret", "A secret.").required();
    var list = Setting.list("a.list", "A list.");

    assertThat(SettingsReference.markdown(List.of(required, list)))
        .contains("| text, kept secret | required | A secret. |", "items | empty | A list. |");
  }
}
