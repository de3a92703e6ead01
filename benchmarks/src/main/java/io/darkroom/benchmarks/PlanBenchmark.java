package io.darkroom.benchmarks;

import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.plan.OutputRequest;
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

/// How long does it take from transformation text to a finished plan?
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanBenchmark {
  private static final ImageFacts FACTS =
      new ImageFacts(ImageFormat.JPEG, 2725, 2225, Orientation.ON_LEFT_SIDE, false, 1, false);

  @Param({"c_fill,g_north,h_200,w_300", "c_crop,h_300,w_300,x_10,y_20/a_90/c_scale,w_150,q_70"})
  public String text;

  private TransformEngine engine;
  private Limits limits;

  @Setup
  public void open() {
    engine = Engines.open(ImageEngines.Choice.PORTABLE);
    limits = Engines.LIMITS;
  }

  @Benchmark
  public Plan readAndPlan() {
    return engine.plan(engine.read(text), FACTS, OutputRequest.STORED, limits);
  }

  @TearDown
  public void close() {
    engine.close();
  }
}
