package io.darkroom.server;

import io.darkroom.config.Settings;
import io.darkroom.config.SettingsException;
import io.darkroom.server.auth.CloudSource;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// The command `serve`: starts the server, says where it is, and waits to be told to stop.
final class Serve {
  private Serve() {}

  static int run(List<String> arguments, PrintStream out, PrintStream error) {
    var settings = Main.settings(arguments);
    // read by logback.xml when the first logger is made, which is below
    System.setProperty(
        "darkroom.log.format",
        settings.get(ServerConfig.LOG_FORMAT).name().toLowerCase(Locale.ROOT));
    Application application;
    try {
      application = Application.start(settings);
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      error.println("Darkroom cannot start: " + reason(e));
      return 1;
    }
    return serve(application, settings, out);
  }

  private static int serve(Application application, Settings settings, PrintStream out) {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("shutdown")
                .unstarted(() -> {
                  application.close();
                  stopped.countDown();
                }));
    out.println(readyLine(application, ServerConfig.from(settings)));
    out.flush();
    try {
      stopped.await();
    } catch (InterruptedException _) {
      application.close();
    }
    return 0;
  }

  /// What went wrong first, and what it led to.
  private static String reason(Throwable failure) {
    var reasons = new ArrayList<String>();
    for (var each = failure; each != null; each = each.getCause()) {
      var message = Objects.requireNonNullElse(each.getMessage(), each.getClass().getSimpleName());
      if (reasons.isEmpty() || !reasons.getLast().contains(message)) {
        reasons.add(message);
      }
    }
    return String.join(": ", reasons);
  }

  /// The address, and what an SDK needs to use it. The secret is shown only when this server made
  /// it up itself.
  static String readyLine(Application application, ServerConfig config) {
    var host =
        config.host().equals("0.0.0.0") || config.host().equals("::") ? "localhost" : config.host();
    var authority = host + ":" + application.port();
    var source = application.cloudSource();
    var cloud = source.clouds().keys().keySet().iterator().next();
    var key = source.clouds().keysOf(cloud).getFirst();
    var secret =
        switch (source) {
          case CloudSource.Generated _ -> key.secret().reveal();
          case CloudSource.Configured _ -> "<api_secret>";
        };
    return "Darkroom is ready at http://%1$s  CLOUDINARY_URL=cloudinary://%2$s:%3$s@%4$s?upload_prefix=http://%1$s&cname=%1$s"
        .formatted(authority, key.key(), secret, cloud.value());
  }
}
