package org.introducer.platform.write;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a POST that stores nothing: it takes no Idempotency-Key, and a token for reading may send it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PureComputation {

    /** Whether some requests store something after all: those take an Idempotency-Key, and {@code Access.requireWrite} refuses them to a token for reading. */
    boolean unlessAsked() default false;
}
