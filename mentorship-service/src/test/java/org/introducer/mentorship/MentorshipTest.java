package org.introducer.mentorship;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.introducer.mentorship.program.ProgramDirectory;
import org.introducer.testing.DatabaseResource;

/** A test of mentorship-service over HTTP and a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = DatabaseResource.class, initArgs = @ResourceArg(name = "database", value = "MENTORSHIP"))
@QuarkusTestResource(ProgramDirectory.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MentorshipTest {}
