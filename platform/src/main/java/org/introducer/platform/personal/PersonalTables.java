package org.introducer.platform.personal;

import java.util.List;

/**
 * Tells of every table of a service what it has of a person. A service has one such bean; a test fails for a table that none names.
 * Tables that others refer to come first: an erasure goes from the last to the first.
 */
public interface PersonalTables {
    List<PersonalTable> tables();
}
