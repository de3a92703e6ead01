/// Blobs as objects in a bucket of an S3-compatible store. The one package that sees the AWS SDK:
/// in come keys and bytes, out go requests that every store of that kind understands. Must not know
/// what keys mean.
@NullMarked
package io.darkroom.storage.blob.s3;

import org.jspecify.annotations.NullMarked;
