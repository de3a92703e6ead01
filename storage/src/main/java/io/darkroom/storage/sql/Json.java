package io.darkroom.storage.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON text in columns: String, Boolean, Long, Double, List and Map, and back to exactly these.
/// Keys keep their order. There is no null.
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  public static String write(Object value) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(text)) {
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    switch (value) {
      case String text -> generator.writeString(text);
      case Boolean bool -> generator.writeBoolean(bool);
      case Long number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(number);
      case List<?> list -> {
        generator.writeStartArray();
        for (var element : list) {
          write(generator, element);
        }
        generator.writeEndArray();
      }
      case Map<?, ?> map -> {
        generator.writeStartObject();
        for (var entry : map.entrySet()) {
          generator.writeFieldName(entry.getKey().toString());
          write(generator, entry.getValue());
        }
        generator.writeEndObject();
      }
      default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
    }
  }

  /// The value in a column.
  public static Object read(String text) {
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return readValue(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged JSON in the catalog", e);
    }
  }

  /// The object in a column; empty for none.
  public static Map<String, Object> readObject(@Nullable String text) {
    if (text == null) {
      return Map.of();
    }
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return readMap(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged JSON in the catalog", e);
    }
  }

  /// The array in a column; empty for none.
  public static List<Object> readArray(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return readList(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged JSON in the catalog", e);
    }
  }

  private static Map<String, Object> readMap(JsonParser parser) throws IOException {
    var map = new LinkedHashMap<String, Object>();
    for (var key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      map.put(key, readValue(parser));
    }
    return map;
  }

  private static List<Object> readList(JsonParser parser) throws IOException {
    var list = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(readValue(parser));
    }
    return list;
  }

  private static Object readValue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case START_ARRAY -> readList(parser);
      case START_OBJECT -> readMap(parser);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_NULL, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("no JSON value at " + parser.currentLocation());
    };
  }
}
