/** Jersey: reading and writing of JSON, access, errors, and the routes that exist. */
@NullMarked
package org.scipion.server.http.rest;

import org.jspecify.annotations.NullMarked;
