package io.darkroom.server.job;

/// A kind of job with who does it.
public record JobWork<T>(JobKind<T> kind, JobHandler<T> handler) {}
