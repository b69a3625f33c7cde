/**
 * The rules of a verdict. Each is a class that looks at one {@link org.introducer.programs.verdict.Situation} and yields one line of the trace;
 * {@code Rule} lists them in the order of the trace, {@link org.introducer.programs.verdict.rule.Rulebook} applies them and asks those that do not look at a
 * program's facts only once. {@code docs/visa.md} names what each decides.
 */
package org.introducer.programs.verdict.rule;
