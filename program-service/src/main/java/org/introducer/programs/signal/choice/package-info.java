/** Which programs to give signals to, in plain Java. */
package org.introducer.programs.signal.choice;
