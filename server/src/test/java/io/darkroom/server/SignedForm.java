package io.darkroom.server;

import static java.util.stream.Collectors.joining;

import io.darkroom.server.auth.RequestSignature;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A multipart form as SDKs post it, signed, and open to every abuse. One request only.
public final class SignedForm {
  private static final String BOUNDARY = "----darkroom-test-boundary";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private @Nullable String fileName;
  private byte[] file = new byte[0];

  public SignedForm field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public SignedForm file(String name, byte[] bytes) {
    fileName = name;
    file = bytes;
    return this;
  }

  /// Adds key, time and signature.
  public SignedForm sign() {
    return signAt(System.currentTimeMillis() / 1000);
  }

  public SignedForm signAt(long epochSeconds) {
    fields.put("timestamp", Long.toString(epochSeconds));
    var parameters = new Parameters.Builder();
    fields.forEach(parameters::add);
    fields.put("api_key", TestServer.KEY);
    fields.put(
        "signature",
        SignatureAlgorithm.SHA1.hex(
            RequestSignature.stringToSign(parameters.build()) + TestServer.SECRET));
    return this;
  }

  /// The fields as a query or as the body of a url-encoded form.
  public String urlEncoded() {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(joining("&"));
  }

  public JsonObject json() {
    var json = new JsonObject();
    fields.forEach(json::put);
    return json;
  }

  public HttpRequest.Builder post() {
    return HttpRequest.newBuilder()
        .header("Content-Type", contentType())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body()));
  }

  /// The fields as the query of a link.
  public String query() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  public byte[] body() {
    var body = new ByteArrayOutputStream();
    body.writeBytes(head());
    body.writeBytes(file);
    body.writeBytes(tail());
    return body.toByteArray();
  }

  /// The body up to the first byte of the file.
  public InputStream beforeFile() {
    return new ByteArrayInputStream(head());
  }

  /// The body from the last byte of the file on.
  public InputStream afterFile() {
    return new ByteArrayInputStream(tail());
  }

  private byte[] head() {
    var head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append("--")
            .append(BOUNDARY)
            .append("\r\nContent-Disposition: form-data; name=\"")
            .append(name)
            .append("\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    if (fileName != null) {
      head.append("--")
          .append(BOUNDARY)
          .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
          .append(fileName)
          .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    }
    return utf8(head.toString());
  }

  private byte[] tail() {
    return utf8((fileName == null ? "" : "\r\n") + "--" + BOUNDARY + "--");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
