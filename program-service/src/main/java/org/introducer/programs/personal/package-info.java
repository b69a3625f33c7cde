/** What program-service keeps of a person: its tables, and their export. */
package org.introducer.programs.personal;
