/// What text layers say of letters: the style grammar of the reference, read into a record. Lowest
/// of all packages, because the language, the plan and the engines share its words; must not know
/// any of them.
@NullMarked
package io.darkroom.transform.lettering;

import org.jspecify.annotations.NullMarked;
