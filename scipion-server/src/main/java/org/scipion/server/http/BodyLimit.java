package org.scipion.server.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On resource methods that take a larger or smaller request body than {@link #DEFAULT} bytes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** The limit of methods without this annotation, in bytes. */
    long DEFAULT = 1 << 20;

    /** The largest body that is read, in bytes; a larger one is answered with status 413. */
    long value();
}
