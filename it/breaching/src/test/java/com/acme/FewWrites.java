package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test, or a class of tests, whose writes are few. */
@ProfileIo(heatmap = true, checks = FewWritesCheck.class)
@IoBudget(on = Operation.WRITE, maxBytes = "1 MiB")
@IoBudget(on = Operation.SYNC, maxOps = 0)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface FewWrites {}
