package io.darkroom.server.script;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs programs in an engine of their own each, which is thrown away afterwards. Safe for
/// concurrent use; every run has a thread of its own.
///
/// The memory of WebAssembly is an array of limited size, and its code looks at the interrupt of
/// its thread, so that neither loops nor regular expressions nor built-in functions can hold on. A
/// program cannot reach anything but that array.
final class Sandbox {
  private static final int PAGE = 64 << 10;

  /// Enough for the engine's own check of its stack to come first.
  private static final long STACK_BYTES = 16L << 20;

  private static final Duration LOOK = Duration.ofMillis(20);

  /// Waiting for a processor counts little, but not nothing.
  private static final int WALL_FACTOR = 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration cpuTime;
  private final int pages;

  Sandbox(Duration cpuTime, long memoryBytes) {
    this.cpuTime = cpuTime;
    this.pages = Math.toIntExact(memoryBytes / PAGE);
  }

  /// Runs a program to its end.
  ///
  /// @return what it wrote
  /// @throws ScriptException when it does not get there
  String run(String program) {
    try (var engine = open()) {
      int compiled;
      try {
        compiled = engine.compile(program);
      } catch (ChicoryException | GuestException | IllegalArgumentException e) {
        throw new ScriptException("it cannot be compiled", e);
      }
      var task = new FutureTask<String>(() -> run(engine, compiled));
      var thread =
          Thread.ofPlatform().name("script").daemon().stackSize(STACK_BYTES).unstarted(task);
      thread.start();
      return await(task, thread);
    }
  }

  private Engine open() {
    return Engine.builder()
        .withMemoryFactory(limits ->
            new ByteArrayMemory(
                new MemoryLimits(limits.initialPages(), Math.max(limits.initialPages(), pages))))
        .build();
  }

  private static String run(Engine engine, int compiled) {
    engine.exec(compiled);
    return engine.stdout();
  }

  private String await(FutureTask<String> task, Thread thread) {
    var end = System.nanoTime() + cpuTime.multipliedBy(WALL_FACTOR).toNanos();
    try {
      while (true) {
        try {
          return task.get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (THREADS.getThreadCpuTime(thread.threadId()) > cpuTime.toNanos()
              || System.nanoTime() > end) {
            stop(task, thread);
            throw new ScriptException("it takes more than " + cpuTime.toMillis() + " ms", e);
          }
        }
      }
    } catch (ExecutionException e) {
      throw new ScriptException("it needs too much memory or calls too deeply", e);
    } catch (InterruptedException e) {
      stop(task, thread);
      Thread.currentThread().interrupt();
      throw new ScriptException("the server is stopping", e);
    }
  }

  /// The engine may be closed only when its thread has left it.
  private static void stop(FutureTask<String> task, Thread thread) {
    task.cancel(true);
    var interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
