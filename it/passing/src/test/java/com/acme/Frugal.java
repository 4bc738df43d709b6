package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that may read and write next to nothing. */
@Test
@ProfileIo
@IoBudget(maxOps = 4, maxBytes = "1 KiB")
@IoBudget(on = Operation.SYNC, maxOps = 0)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Frugal {}
