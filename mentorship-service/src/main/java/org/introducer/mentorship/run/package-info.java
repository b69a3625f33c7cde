/**
 * Runs of the matching of a cycle, from the request to the published result:
 *
 * <ul>
 *   <li>{@code RunRequest} accepts a request and {@code RunInputs} reads what the cycle holds then; {@code RunWork} computes, checks and stores
 *   <li>{@code Runs} holds the runs and says who sees which
 *   <li>{@code ResultRows} writes the rows of a result from {@code ResultRecords}; {@code Results} reads them page by page; each {@code Run...} row is an
 *       entity that shows itself as a view
 *   <li>{@code Publication} sends a run to review, publishes it and withdraws it
 *   <li>{@code WhatIf} matches with changed inputs and stores nothing
 *   <li>{@link org.introducer.mentorship.run.canonical}: the inputs as JSON
 * </ul>
 *
 * <p>The rows of a result and the runs are read together; entities do not leave their package, so all of these stand in one.
 */
package org.introducer.mentorship.run;
