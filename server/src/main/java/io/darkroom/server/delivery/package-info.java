/// The read side: from the address in a web page to the bytes of an original or a derived file.
@NullMarked
package io.darkroom.server.delivery;

import org.jspecify.annotations.NullMarked;
