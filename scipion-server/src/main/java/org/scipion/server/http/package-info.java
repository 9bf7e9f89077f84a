/**
 * The glue between resources and HTTP. To add a resource:
 *
 * <ol>
 *   <li>Write a class in your feature's package with {@code @Path("/things")} and constructor parameters for what it needs; one instance serves all
 *       requests. Paths are relative to the API mount; a trailing slash is accepted by itself. JSON is read and written whatever the headers say.
 *   <li>Put {@link org.scipion.server.http.Access @Access(...)} on each resource method. Without it the server does not start.
 *   <li>Take {@code @Context User caller} where you need to know who asks; and, under {@code /projects/{projectId}} with one of the project needs,
 *       {@code @Context AccessibleProject project}: it exists on disk and the caller's permission was checked.
 *   <li>Refuse by throwing: {@link org.scipion.server.http.NotFoundException}, {@link org.scipion.server.http.ConflictException} and their siblings, or the
 *       exceptions of the modules; {@code rest.FailureMapping} is the one place that turns them into statuses, add new types there.
 *   <li>Check bodies and queries with {@link org.scipion.server.http.FieldErrors}; a path or query parameter that is no number is refused before your
 *       method is called. {@link org.scipion.server.http.EnvelopeErrors @EnvelopeErrors} gives the error shape of protocol changes,
 *       {@link org.scipion.server.http.BodyLimit @BodyLimit} another limit than 1 MiB.
 *   <li>Add one line with {@code new ThingsResource(...)} to {@code org.scipion.server.Composition}.
 * </ol>
 */
@NullMarked
package org.scipion.server.http;

import org.jspecify.annotations.NullMarked;
