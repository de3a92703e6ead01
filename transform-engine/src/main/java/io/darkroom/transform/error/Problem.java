package io.darkroom.transform.error;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/// What went wrong, as facts. Every kind words itself for the client in [#publicMessage()]: one
/// line, no path, no engine detail. The wording follows the Cloudinary reference where it has one.
public sealed interface Problem {

  /// One line for the client.
  String publicMessage();

  /// Text that is not a component, or a component out of place.
  ///
  /// @param component the text as written
  /// @param offset where in the transformation text it begins, in characters
  /// @param expected what could have stood there
  record Malformed(String component, int offset, String expected) implements Problem {
    @Override
    public String publicMessage() {
      return "Invalid transformation component - " + component;
    }
  }

  /// A parameter whose value is not one it takes.
  ///
  /// @param parameter the parameter's long name in the reference, such as `width`
  /// @param value the value as written
  /// @param offset where in the transformation text the value begins, in characters
  /// @param expected the values that would have been taken
  record BadArgument(String parameter, String value, int offset, String expected)
      implements Problem {
    @Override
    public String publicMessage() {
      return "Invalid " + parameter + " in transformation: " + value;
    }
  }

  /// A variable that is given something which is no value.
  ///
  /// @param variable the variable's name, without the `$`
  /// @param value the value as written
  /// @param offset where in the transformation text the value begins, in characters
  record BadAssignment(String variable, String value, int offset) implements Problem {
    @Override
    public String publicMessage() {
      return "Invalid assignment to $" + variable + ": " + value;
    }
  }

  /// Parameters that are each valid and do not go together.
  record Conflict(String message) implements Problem {
    @Override
    public String publicMessage() {
      return message;
    }
  }

  /// Something named in the text that does not exist, such as a named transformation or a variable.
  record UnknownName(String message) implements Problem {
    @Override
    public String publicMessage() {
      return message;
    }
  }

  /// A stored file that the text names and that does not exist.
  ///
  /// @param name its public ID
  record MissingResource(String name) implements Problem {
    @Override
    public String publicMessage() {
      return "Resource not found - " + name;
    }
  }

  /// Part of the reference that this server, or the loaded engine, does not do.
  ///
  /// @param feature the parameter with its value, or a format
  record Unsupported(String feature) implements Problem {
    @Override
    public String publicMessage() {
      return "Unsupported by this server: " + feature;
    }
  }

  /// An effect of the reference that needs what this server has not.
  ///
  /// @param effect its name
  /// @param needs what would have to be there, for the log
  record EffectUnavailable(String effect, String needs) implements Problem {
    @Override
    public String publicMessage() {
      return "Effect " + effect + " is not available";
    }
  }

  /// Bytes that are not a picture, or a damaged one.
  record UnreadableImage(String detail) implements Problem {
    @Override
    public String publicMessage() {
      return "Invalid image file";
    }
  }

  /// A picture past a limit of pixels.
  ///
  /// @param subject what the reference calls the limited thing, such as `image size`
  record TooManyPixels(String subject, long actual, long limit) implements Problem {
    @Override
    public String publicMessage() {
      return "Maximum "
          + subject
          + " is "
          + megapixels(limit, "0.##")
          + " Megapixels. Requested "
          + megapixels(actual, "0.0#")
          + " Megapixels";
    }

    private static String megapixels(long pixels, String pattern) {
      return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(pixels / 1e6);
    }
  }

  /// Anything else past its limit.
  record TooLarge(String message, long actual, long limit) implements Problem {
    @Override
    public String publicMessage() {
      return message;
    }
  }

  /// Work that was stopped because it took longer than allowed.
  record TimedOut(Duration limit) implements Problem {
    @Override
    public String publicMessage() {
      return "Processing took longer than " + limit.toMillis() + " ms";
    }
  }

  /// The engine's own failure; the cause and its text are in the exception.
  record EngineFailed(String operation) implements Problem {
    @Override
    public String publicMessage() {
      return "General Error";
    }
  }
}
