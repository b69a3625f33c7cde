/**
 * A package with a door, to show that another way into it is noticed. {@link org.introducer.testing.doors.inner.Door} is the door:
 * the rest is used behind it.
 */
package org.introducer.testing.doors.inner;
