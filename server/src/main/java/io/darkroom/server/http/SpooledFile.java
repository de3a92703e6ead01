package io.darkroom.server.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A received file, whole, on local disk; whoever takes it over moves it away, else [Spool] deletes
/// it.
///
/// @param path where it lies
/// @param fileName the name the client gave it, without folders; null when it gave none
/// @param bytes its length
/// @param md5 of its bytes, 32 hex characters
public record SpooledFile(Path path, @Nullable String fileName, long bytes, String md5) {}
