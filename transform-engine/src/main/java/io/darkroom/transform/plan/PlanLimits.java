package io.darkroom.transform.plan;

/// What a plan may ask for, checked without decoding.
///
/// @param framePixels pixels of one frame of the source and of every intermediate picture
/// @param totalPixels pixels of all frames of the result together; of an animation also those of
///   every intermediate picture
/// @param frames frames or pages decoded
public record PlanLimits(long framePixels, long totalPixels, int frames) {}
