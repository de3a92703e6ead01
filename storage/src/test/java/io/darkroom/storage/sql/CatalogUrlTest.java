package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.Secret;
import io.darkroom.storage.sql.CatalogUrl.Postgresql;
import io.darkroom.storage.sql.CatalogUrl.Sqlite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogUrlTest {

  @ParameterizedTest
  @MethodSource
  void reads(String address, CatalogUrl expected) {
    assertThat(CatalogUrl.parse(address)).isEqualTo(expected);
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        Arguments.of("sqlite:/data/catalog.db", new Sqlite(Path.of("/data/catalog.db"))),
        Arguments.of("sqlite:catalog.db", new Sqlite(Path.of("catalog.db"))),
        Arguments.of(
            "postgresql://user:secret@db.example:5433/media",
            postgresql("db.example:5433", "media", "user", "secret", "")),
        Arguments.of("postgres://db/media", postgresql("db", "media", null, null, "")),
        Arguments.of("postgres://u@db/media", postgresql("db", "media", "u", null, "")),
        Arguments.of(
            "postgresql://u%40x:p%3A%2F%40%25+%C3%A9@db/media",
            postgresql("db", "media", "u@x", "p:/@%+\u00e9", "")),
        Arguments.of("postgresql://u:a@b:c@db/media", postgresql("db", "media", "u", "a@b:c", "")),
        Arguments.of("postgresql://u:@db/media", postgresql("db", "media", "u", "", "")),
        Arguments.of(
            "postgresql://u:p@[::1]:5432/media?sslmode=require&currentSchema=a%20b",
            postgresql("[::1]:5432", "media", "u", "p", "sslmode=require&currentSchema=a%20b")),
        Arguments.of(
            "postgresql://u:p@one:5432,two:5433/media",
            postgresql("one:5432,two:5433", "media", "u", "p", "")));
  }

  private static Postgresql postgresql(
      String hosts,
      String name,
      @Nullable String user,
      @Nullable String password,
      String parameters) {
    var secret = password == null ? null : Secret.of(password);
    return new Postgresql(hosts, name, user, secret, parameters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "catalog.db",
        "sqlite:",
        "mysql://u:hunter2@db/media",
        "postgresql://u:hunter2@db",
        "postgresql://u:hunter2@db/",
        "postgresql://u:hunter2@/media",
        "postgresql://u:hunter2%zz@db/media",
        "postgresql://u:hunter2@db/media#x",
        "postgresql:u:hunter2@db/media"
      })
  void refusesWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> CatalogUrl.parse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected")
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }

  @Test
  void printsWithoutPasswordAndParameters() {
    assertThat(CatalogUrl.parse("postgres://user:hunter2@db:1/media?password=hunter2"))
        .hasToString("postgresql://db:1/media");
    assertThat(CatalogUrl.parse("sqlite:a/b.db")).hasToString("sqlite:a/b.db");
  }

  @Test
  void handsParametersToTheDriver() {
    assertThat(postgresql("db:1", "media", "u", "p", "sslmode=require").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:1/media?sslmode=require");
    assertThat(postgresql("db", "media", "u", "p", "").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db/media");
  }
}
