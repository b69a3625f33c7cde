/** Numbers about many people from which nobody can be told, framework-free. */
package org.introducer.mentorship.statistics;
