/**
 * The door of the matching: {@link org.introducer.mentorship.matching.engine.Matching} runs a cycle, checks its locks, and judges one pair.
 */
package org.introducer.mentorship.matching.engine;
