package dev.profileio.assertj;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Without the next call nothing is asserted. Error Prone and IDEs know the annotation by its name, in any package. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@interface CheckReturnValue {}
