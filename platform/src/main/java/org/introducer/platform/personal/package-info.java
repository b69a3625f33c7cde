/**
 * What is kept of one person: {@link org.introducer.platform.personal.PersonalTables} says it once for each table of a service; the export
 * ({@link org.introducer.platform.personal.PersonalExport}) and the erasure ({@link org.introducer.platform.personal.PersonalErasure})
 * follow from it. An erasure reaches the other services as a signed {@link org.introducer.platform.personal.ErasureOrder}.
 */
package org.introducer.platform.personal;
