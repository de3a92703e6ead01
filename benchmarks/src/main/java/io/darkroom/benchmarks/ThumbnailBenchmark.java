package io.darkroom.benchmarks;

import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFormat;
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

/// How long does a thumbnail of a photograph take, header included, in each engine?
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ThumbnailBenchmark {
  @Param({"LIBVIPS", "PORTABLE"})
  public ImageEngines.Choice engineName;

  @Param("PHOTO_6MP")
  public DataSet picture;

  @Param({"c_scale,w_400", "c_fill,g_north,h_200,w_300"})
  public String text;

  private TransformEngine engine;
  private Limits limits;
  private ImageSource source;

  @Setup
  public void open() {
    engine = Engines.open(engineName);
    limits = Engines.LIMITS;
    source = new ImageSource.OfFile(picture.path());
  }

  @Benchmark
  public EncodedImage thumbnail() {
    return engine.transform(
        source,
        engine.probe(source, limits),
        engine.read(text),
        OutputRequest.of(ImageFormat.JPEG),
        limits);
  }

  @TearDown
  public void close() {
    engine.close();
  }
}
