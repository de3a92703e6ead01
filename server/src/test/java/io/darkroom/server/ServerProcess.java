package io.darkroom.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The server in a process of its own, which can be killed without warning.
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Darkroom is ready at (http://\\S+).*");

  private final Process process;
  private final String address;

  private ServerProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /// Starts a server and waits until it says that it is ready.
  ///
  /// @param javaOptions such as `-Xmx256m`
  /// @param settings by their keys
  public static ServerProcess start(
      Path folder, List<String> javaOptions, Map<String, String> settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(javaOptions);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectError(
          ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
      var process = builder.start();
      return new ServerProcess(process, awaitReady(process, folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the server cannot be started", e);
    }
  }

  private static String awaitReady(Process process, Path folder) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var matcher = READY.matcher(line);
      if (matcher.matches()) {
        var _ = Thread.ofVirtual().start(() -> drain(output));
        return matcher.group(1);
      }
    }
    throw new IllegalStateException("the server ended without being ready, see " + folder);
  }

  private static void drain(BufferedReader output) {
    try {
      while (output.readLine() != null) {
        // the request log is not looked at
      }
    } catch (IOException _) {
      // the process is gone
    }
  }

  /// Scheme and authority.
  public String address() {
    return address;
  }

  /// The most memory the process has had in RAM, in bytes. Linux: `VmHWM`.
  public long peakResidentBytes() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the process at once, as a power cut would.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Waits until the process has ended by itself.
  ///
  /// @return its exit status
  public int awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server has not ended");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Ends the process in good order.
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
