/** Observerships and electives: the offers with their sources, and what a plan for wished dates comes to. */
package org.introducer.programs.rotation;
