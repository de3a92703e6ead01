/// What people define beside assets, by cloud: upload presets, named transformations and the like.
/// Each kind is a record and an interface to find, list, save and delete it. What a definition
/// means is not known here.
@NullMarked
package io.darkroom.storage.definition;

import org.jspecify.annotations.NullMarked;
