package org.introducer.testing.app;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.introducer.testing.DatabaseResource;

/** A test of the library in a service that has nothing but parcels, over HTTP and a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = DatabaseResource.class, initArgs = @ResourceArg(name = "database", value = "CONTACTS"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PlatformTest {}
