package io.darkroom.benchmarks;

import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.model.Transformation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long does it take to understand a transformation? With `-prof gc` also how much it
/// allocates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {
  @Param({"c_fill,g_north,h_200,w_300", "c_crop,h_300,w_300,x_10,y_20/a_90/c_scale,w_150,q_70"})
  public String text;

  private TransformEngine engine;

  @Setup
  public void open() {
    engine = Engines.open(ImageEngines.Choice.PORTABLE);
  }

  @Benchmark
  public Transformation read() {
    return engine.read(text);
  }

  @TearDown
  public void close() {
    engine.close();
  }
}
