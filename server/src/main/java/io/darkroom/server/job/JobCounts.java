package io.darkroom.server.job;

/// How many jobs there are.
///
/// @param waiting to be done or being done
/// @param dead given up and kept
public record JobCounts(long waiting, long dead) {}
