/** Measurements that can be run again: {@code ./mvnw -Pbench verify -DskipTests}. They print figures and judge nothing. */
@NullMarked
package dev.fimplayground.bench;

import org.jspecify.annotations.NullMarked;
