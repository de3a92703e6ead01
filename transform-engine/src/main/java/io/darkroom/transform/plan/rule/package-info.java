/// Plans to better plans: each rule is one class that rewrites a plan into one with the same result
/// and less work, or lays down what every plan needs. Must not know where a plan came from.
@NullMarked
package io.darkroom.transform.plan.rule;

import org.jspecify.annotations.NullMarked;
