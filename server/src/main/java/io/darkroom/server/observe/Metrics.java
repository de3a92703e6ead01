package io.darkroom.server.observe;

import io.darkroom.server.http.CallObserver;
import io.darkroom.server.http.ErrorResponses;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// What is counted and measured, in the text format of Prometheus. Safe for concurrent use.
///
/// Names begin with `darkroom_`; those of the Java machine are Micrometer's own.
public final class Metrics implements CallObserver, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  @Override
  public void ended(
      String route, int status, ErrorResponses.@Nullable Category failure, Duration time) {
    Timer.builder("darkroom.calls")
        .description("Calls by address and status")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(1))
        .register(registry)
        .record(time);
    if (failure != null) {
      registry.counter("darkroom.failures", "category", lowerCase(failure)).increment();
    }
  }

  /// Counts a delivered derived file.
  ///
  /// @param tier where it came from
  public void derived(Enum<?> tier) {
    registry.counter("darkroom.derived", "tier", lowerCase(tier)).increment();
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Shows a number that is asked for whenever somebody looks.
  ///
  /// @param name words joined by dots, such as `image.queue`
  public void gauge(String name, String description, DoubleSupplier value) {
    Gauge.builder("darkroom." + name, value, DoubleSupplier::getAsDouble)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  /// Everything, in the text format of Prometheus, version 0.0.4.
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
