/** The states of an application and the way from one to the other, in plain Java. */
package org.introducer.programs.application.process;
