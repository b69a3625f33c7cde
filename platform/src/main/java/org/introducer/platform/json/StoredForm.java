package org.introducer.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is stored as JSON in a column, in the form of this version. Rows that earlier releases wrote are read for ever. A
 * member may be added: it is absent in older rows. Any other change is a new version: it is written as the member {@code v}, and a row
 * without that member has version 1.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredForm {
    int version() default 1;
}
