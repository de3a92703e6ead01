package io.darkroom.storage.sql;

import io.darkroom.config.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the catalog is kept: `sqlite:<file>`, or `postgresql://[user[:password]@]host[:port]/name`
/// with the driver's parameters behind a `?`; `postgres:` means the same. Prints without password
/// and parameters.
public sealed interface CatalogUrl {

  /// A file of this machine, made when it is missing.
  record Sqlite(Path file) implements CatalogUrl {
    @Override
    public String toString() {
      return "sqlite:" + file;
    }
  }

  /// A database on a PostgreSQL server.
  ///
  /// @param hosts `host`, `host:port` or several, separated by commas; IPv6 in brackets
  /// @param name the database's name, percent-encoded
  /// @param parameters of the JDBC driver, as written behind the `?`; empty for none
  record Postgresql(
      String hosts,
      String name,
      @Nullable String user,
      @Nullable Secret password,
      String parameters)
      implements CatalogUrl {

    /// For the driver, without user and password.
    String jdbcUrl() {
      return "jdbc:postgresql://"
          + hosts
          + "/"
          + name
          + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    @Override
    public String toString() {
      return "postgresql://" + hosts + "/" + name;
    }
  }

  /// The form, in words.
  String EXPECTED =
      "sqlite:<file> or postgresql://[user[:password]@]host[:port]/database[?parameters]";

  /// The place an address names. In user and password, characters that mean something in an address
  /// are percent-encoded.
  ///
  /// @throws IllegalArgumentException for another form; the message does not repeat the address,
  ///   which can hold a password
  static CatalogUrl parse(String address) {
    if (address.startsWith("sqlite:") && address.length() > "sqlite:".length()) {
      return new Sqlite(Path.of(address.substring("sqlite:".length())));
    }
    var form = PostgresqlForm.PATTERN.matcher(address);
    if (!form.matches()) {
      throw new IllegalArgumentException("expected " + EXPECTED);
    }
    var password = PostgresqlForm.decoded(form.group("password"));
    var parameters = form.group("parameters");
    return new Postgresql(
        form.group("hosts"),
        form.group("name"),
        PostgresqlForm.decoded(form.group("user")),
        password == null ? null : Secret.of(password),
        parameters == null ? "" : parameters);
  }
}
