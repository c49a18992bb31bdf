package org.parley.web.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parley.web.casework.Right;

/** What right a person needs for the operation behind an address. Each has one; the server does not start when one is missing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Right value();
}
