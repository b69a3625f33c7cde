/**
 * What every request and answer of a service has in common, in the order in which a request meets it:
 *
 * <ol>
 *   <li>connections: {@code ServerConnections} and {@code Overload} bound them, by {@code HttpLimits}; {@code SemicolonInQuery} reads the query
 *   <li>headers and parameters: {@code RequestHeaders}, {@code RequestLimits} and {@code QueryValues} refuse what no operation accepts
 *   <li>the body: {@code Bodies} with {@code IncomingBody} reads it whole; {@code LargeBody} allows an operation more; {@code BoundedStream} and
 *       {@code LeftFiles} are about bodies on disk
 *   <li>who calls, and how it is refused: {@code Clients}, {@code ApiCalls}, {@code AuthenticationFailures}; {@code AfterReload} in dev mode
 *   <li>the answer: {@code CreatedByPut}, {@code Links}, {@code MergedResource}, {@code WrittenFile}, {@code Deprecation} with
 *       {@code DeprecationPeriod} and {@code DeprecationHeaders}
 *   <li>what is recorded of it, without personal data: {@code CallLog}, {@code PlainPath}, {@code PlainSpans}, {@code RecordedSpans},
 *       {@code MetricPaths}
 * </ol>
 */
package org.introducer.platform.http;
