/// The engine on libvips: takes a plan and a source, gives back a finished file. Only here does an
/// operation of a plan become operations of libvips. Must not know the URL language, nor make
/// foreign calls itself.
@NullMarked
package io.darkroom.transform.engine.vips;

import org.jspecify.annotations.NullMarked;
