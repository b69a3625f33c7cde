package org.introducer.platform.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a list can be filtered and sorted by, for its description; the {@link Listing} says what it means. A test asks each list
 * whether it is so.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ListFields {

    /** The names that its filter knows. */
    String[] filter();

    /** The names that it can be sorted by; the default one first, with {@code -} where that is descending. */
    String[] sort() default {};
}
