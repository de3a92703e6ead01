package io.darkroom.transform.engine;

import io.darkroom.transform.media.ImageFormat;

/// A finished picture.
///
/// @param bytes the file; belongs to the receiver
/// @param format the format of the file
/// @param width pixels
/// @param height pixels of one frame
/// @param pages frames, at least 1; equal neighbors may be one in the file, shown for longer
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record EncodedImage(byte[] bytes, ImageFormat format, int width, int height, int pages) {}
