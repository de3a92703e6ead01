package io.darkroom.benchmarks.upload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Uploads to a server as a raw file, in a form, with Basic credentials. Safe for concurrent use.
///
/// @param address of the cloud's API, such as `http://127.0.0.1:8080/v1_1/demo`
/// @param credentials `key:secret`
record Upload(HttpClient client, String address, String credentials) implements Target {
  private static final String BOUNDARY = "----darkroom-benchmark";

  @Override
  public String name() {
    return "upload";
  }

  @Override
  public void take(byte[] file) throws IOException, InterruptedException {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"
            .formatted(BOUNDARY);
    var tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
    var request =
        HttpRequest.newBuilder(URI.create(address + "/raw/upload"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString(tail)))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("refused with " + answer.statusCode() + ": " + answer.body());
    }
  }
}
