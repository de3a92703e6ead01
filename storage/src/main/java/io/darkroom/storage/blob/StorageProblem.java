package io.darkroom.storage.blob;

/// What went wrong with stored bytes, as facts. [#publicMessage()] is one line for the client and
/// names no path, key, bucket or host; `detail` is for the log.
public sealed interface StorageProblem {

  /// One line for the client.
  String publicMessage();

  /// What an operator needs: the operation, the key or path, the store's own words.
  String detail();

  /// The store does not answer, answers too late, or says that it is busy. Trying again later may
  /// help.
  record Unavailable(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Storage is temporarily unavailable";
    }
  }

  /// The store refuses us: wrong credentials, or rights that are missing.
  record Denied(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Storage refused the operation";
    }
  }

  /// There is no room left for these bytes.
  record Full(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Storage is full";
    }
  }

  /// The store is not set up as the settings say: no such bucket, another region, a file where a
  /// folder should be. Trying again does not help.
  record Misconfigured(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Storage is not set up correctly";
    }
  }

  /// The bytes are not those that were written: fewer, or reached through a link that the store did
  /// not make.
  record Corrupt(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Stored file is damaged";
    }
  }

  /// A text that is not a key.
  ///
  /// @param text what was given
  /// @param expected what a key has at the place where this text fails
  record BadKey(String text, String expected) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "Invalid storage key";
    }

    @Override
    public String detail() {
      return "Invalid storage key " + text + ": expected " + expected;
    }
  }

  /// A file to adopt that is missing, cannot be read, or is not a regular file.
  record BadFile(String detail) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "File to store cannot be read";
    }
  }

  /// More bytes than the store takes for one blob.
  ///
  /// @param limit the most it takes, in bytes
  record TooLarge(String detail, long limit) implements StorageProblem {
    @Override
    public String publicMessage() {
      return "File is too large for the storage";
    }
  }
}
