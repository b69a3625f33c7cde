package org.introducer.platform.personal;

import java.util.UUID;

/** To move what is of a person to another tenant; recorded in the service that took it, under this id. */
public record MoveOrder(UUID id, Person person, UUID target) {

    /** The kind of the job that carries it out. */
    public static final String JOB = "move";

    /** The same person, in the other tenant. */
    public Person arrived() {
        return new Person(target, person.id(), person.sub());
    }
}
