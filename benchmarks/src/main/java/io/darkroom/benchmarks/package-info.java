/// What is measured, one question a class. Nothing here is part of the product; figures are quoted
/// with machine, date and command only.
package io.darkroom.benchmarks;
