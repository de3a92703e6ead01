/// What an upload asks for beside its file: raw parameters come in, small records by topic go out.
/// Knows nothing of pixels, storage and answers.
@NullMarked
package io.darkroom.server.upload.parameter;

import org.jspecify.annotations.NullMarked;
