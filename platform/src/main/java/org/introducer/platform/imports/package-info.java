/**
 * One contract for importing files, whatever is in them. A service adds its sources, how rows are compared, and how they are
 * applied.
 *
 * <ul>
 *   <li>{@code POST /v1/imports?source=&observedOn=&reference=&autoConfirm=}: the file is received ({@link
 *       org.introducer.platform.imports.UploadedFile}), staged and queued; 202 with {@code Location}. Its media type is one of
 *       the source's, or generic ({@link org.introducer.platform.imports.FileTypes}).
 *   <li>QUEUED, RUNNING (rows are compared), PREVIEWED; {@code POST …/confirm} (or {@code autoConfirm=true}): APPLYING, DONE.
 *       With {@code autoConfirm} a service may apply at once, from RUNNING to DONE.
 *   <li>{@code POST …/cancel} ends one that is not applied.
 *   <li>{@code POST …/revert}: 202, APPLYING, REVERTED; when that fails, FAILED with the reason, nothing is undone, and it can
 *       be asked for again.
 *   <li>{@code GET …/rows}: {@code number}, {@code line}, {@code action}, {@code outcome}, {@code reasons}, {@code changes} of
 *       each row, besides what the service shows.
 * </ul>
 *
 * The steps are {@link org.introducer.platform.imports.ImportWorker}'s; {@link org.introducer.platform.imports.ImportJobs}
 * queues, moves and shows.
 */
package org.introducer.platform.imports;
