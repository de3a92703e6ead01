package io.darkroom.transform.model;

/// A line around the picture. Reference: `bo_`.
///
/// @param width pixels, before the device pixel ratio
public record Border(Scalar width, Color color) {}
