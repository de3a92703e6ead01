package io.darkroom.transform.model;

import org.jspecify.annotations.Nullable;

/// What stands beside an effect in its component and may say more of it. Each is null when it is
/// not given, or when another action of the component has it.
///
/// @param color `co_`
/// @param background `b_`
/// @param x `x_`
/// @param y `y_`
/// @param width `w_`
/// @param height `h_`
public record Qualifiers(
    @Nullable Color color,
    @Nullable Background background,
    @Nullable Coordinate x,
    @Nullable Coordinate y,
    @Nullable Dimension width,
    @Nullable Dimension height) {}
