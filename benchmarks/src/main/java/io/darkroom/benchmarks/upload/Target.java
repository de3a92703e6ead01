package io.darkroom.benchmarks.upload;

import java.io.IOException;

/// Takes files and keeps them; on return they are durable. Safe for concurrent use.
interface Target {
  String name();

  void take(byte[] file) throws IOException, InterruptedException;
}
