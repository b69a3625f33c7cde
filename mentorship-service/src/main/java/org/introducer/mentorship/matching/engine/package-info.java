/**
 * The door of the matching: {@link org.introducer.mentorship.matching.engine.Matching} runs a cycle, checks its locks, and judges one pair;
 * {@link org.introducer.mentorship.matching.engine.Preferences} tells a check whom each mentee may have.
 */
package org.introducer.mentorship.matching.engine;
