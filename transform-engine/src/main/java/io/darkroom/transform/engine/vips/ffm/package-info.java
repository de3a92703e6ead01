/// The binding to libvips through the foreign function API: operations are called by nickname with
/// named values, as libvips itself introspects them, so no stub is generated. Images and strings of
/// Java come in, images and bytes go out. Must not know plans, problems or formats; the only
/// package that sees `java.lang.foreign`.
@NullMarked
package io.darkroom.transform.engine.vips.ffm;

import org.jspecify.annotations.NullMarked;
