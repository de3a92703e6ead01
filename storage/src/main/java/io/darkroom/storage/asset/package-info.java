/// The catalog: what is known about stored originals and the files derived from them. Identities,
/// descriptions and queries come in, assets and the names of their blobs go out. It holds no bytes
/// and must not know where they are kept; it only says which blobs are needed and which can go.
@NullMarked
package io.darkroom.storage.asset;

import org.jspecify.annotations.NullMarked;
