package org.introducer.contacts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.introducer.testing.DatabaseResource;

/** A test of contacts-service over HTTP and a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = DatabaseResource.class, initArgs = @ResourceArg(name = "database", value = "CONTACTS"))
@QuarkusTestResource(ProgramServiceStub.class)
@QuarkusTestResource(MentorshipServiceStub.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ContactsTest {}
