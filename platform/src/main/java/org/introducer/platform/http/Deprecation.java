package org.introducer.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will go. Every answer says since when it is deprecated (RFC 9745) and from when it is gone (RFC 8594), and the
 * document says both and what to use. Between the days lies half a year at least, or the service does not start.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deprecation {

    /** The day, such as {@code 2026-12-01}. */
    String since();

    /** The day from which nobody answers. */
    String sunset();

    /** What to use, such as {@code `GET /v1/changes`}. */
    String instead();
}
