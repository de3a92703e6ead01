package io.darkroom.server.auth;

import io.darkroom.server.http.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/// The cloud `demo` that exists when none is configured. Its key and secret are made on the first
/// start and kept in a file that its owner alone can read.
final class DefaultCloud {
  private static final String NAME = "demo";
  private static final int KEY_DIGITS = 15;
  private static final int SECRET_BYTES = 20;

  private DefaultCloud() {}

  /// Reads the credentials file, making it first when it is not there.
  ///
  /// @throws IllegalArgumentException when the file was damaged
  static Clouds open(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      var clouds = CloudList.parse(Files.readString(file).strip());
      if (clouds.keys().isEmpty()) {
        throw new IllegalArgumentException("no credentials in " + file);
      }
      return clouds;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the credentials file " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    var random = new SecureRandom();
    var key =
        new BigInteger(62, random)
            .mod(BigInteger.TEN.pow(KEY_DIGITS - 1).multiply(BigInteger.valueOf(9)))
            .add(BigInteger.TEN.pow(KEY_DIGITS - 1));
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var line =
        NAME + "=" + key + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var temporary =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), "credentials", ".new", OwnerOnly.file());
    Files.writeString(temporary, line + "\n");
    try {
      Files.createLink(file, temporary); // of two servers starting at once, the first one's stays
    } catch (FileAlreadyExistsException _) {
      // the other server's credentials are read instead
    } catch (UnsupportedOperationException _) {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
