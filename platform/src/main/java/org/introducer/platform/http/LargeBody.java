package org.introducer.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose JSON body may be larger than others'. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

    /** Bytes at most; what reads its body as a stream has the server's own limit. */
    long bytes() default Long.MAX_VALUE;
}
