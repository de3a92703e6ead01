package io.darkroom.transform.engine.font;

import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.Fonts;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Font files of strangers.
final class FontFileTest {
  private static final FontLimits LIMITS = new FontLimits(2_000_000, 2);

  private static FontFile read(byte[] bytes) {
    return FontFile.read(new ImageSource.OfBytes(bytes), LIMITS);
  }

  @Test
  void keepsTheTablesButTheName() {
    var font = FontFile.read(Fonts.serif(), LIMITS);
    var renamed = read(font.renamed("Other Family"));

    assertThat(renamed.hash()).isNotEqualTo(font.hash());
    assertThat(new String(renamed.bytes(), StandardCharsets.UTF_16BE)).contains("Other Family");
    assertThat(renamed.bytes().length).isLessThan(font.bytes().length);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"wOFF, Unsupported", "wOF2, Unsupported", "ttcf, Unsupported", "GIF8, none"})
  void refusesOtherKindsOfFiles(String magic, String problem) {
    var bytes = Fonts.bytes(Fonts.serif());
    System.arraycopy(magic.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);

    var kind =
        problem.equals("Unsupported") ? Problem.Unsupported.class : Problem.UnreadableImage.class;
    problemOf(kind, () -> read(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 11, 12, 100, 100_000})
  void refusesAFileThatEndsEarly(int length) {
    var bytes = Fonts.bytes(Fonts.serif());

    problemOf(Problem.UnreadableImage.class, () -> read(Arrays.copyOf(bytes, length)));
  }

  @Test
  void refusesATableThatEndsBehindTheFile() {
    var bytes = Fonts.bytes(Fonts.serif());
    ByteBuffer.wrap(bytes).putInt(12 + 12, Integer.MAX_VALUE);

    problemOf(Problem.UnreadableImage.class, () -> read(bytes));
  }

  @Test
  void refusesALargeFileUnread() {
    var problem =
        problemOf(
            Problem.TooLarge.class, () -> FontFile.read(Fonts.serif(), new FontLimits(1000, 2)));

    assertThat(problem.publicMessage()).isEqualTo("Maximum size of a font file is 1000 bytes");
  }

  @Test
  void laysOutNoMoreFontsThanAllowed(@TempDir Path folder) {
    var fonts = new FontFolder(folder, LIMITS);
    var first = fonts.layOut(Fonts.serif());
    var again = fonts.layOut(Fonts.serif());
    fonts.layOut(Fonts.sans());

    assertThat(again).isEqualTo(first);
    assertThat(first.file()).exists();
    problemOf(Problem.TooLarge.class, () -> fonts.layOut(Fonts.named("x", Fonts.sans())));
  }
}
