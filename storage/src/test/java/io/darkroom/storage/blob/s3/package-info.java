/// The S3 store against a real S3 server in this process, which other modules' tests may start too.
@NullMarked
package io.darkroom.storage.blob.s3;

import org.jspecify.annotations.NullMarked;
