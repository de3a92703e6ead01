package io.darkroom.transform.model;

import io.darkroom.transform.op.Rgba;

/// A text that is stored with its style, for texts of layers to look like it. Reference:
/// `l_text:style_id:text`, and the creation of text images.
///
/// @param style as in a layer, such as `Arial_40_bold`
/// @param text what is written where a layer gives no text
/// @param color of the letters
/// @param background of the box behind them; transparent: none
/// @param opacityPercent of all of it, 0 to 100
public record StoredText(
    String style, String text, Rgba color, Rgba background, int opacityPercent) {}
