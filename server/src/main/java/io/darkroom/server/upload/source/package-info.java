/// Where the file of an upload comes from: a part of the form, the request body itself, text that
/// is the file, or an address it is fetched from. In go forms, out come files in the spool.
@NullMarked
package io.darkroom.server.upload.source;

import org.jspecify.annotations.NullMarked;
