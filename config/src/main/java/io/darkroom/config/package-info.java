/// How settings are declared, read, checked and documented.
///
/// Modules declare what they can be told as [Setting] constants. At start the lists of all modules
/// and the places where an operator may have set something (a YAML file, the environment, the
/// command line) go into [Settings]; typed values come out, or one [SettingsException] that names
/// everything that is wrong. SmallRye Config decides which place wins.
///
/// The package must not know any setting of another module, and of its own it has only the two that
/// concern the start itself.
@NullMarked
package io.darkroom.config;

import org.jspecify.annotations.NullMarked;
