package dev.profileio.fork;

import dev.profileio.IoBudget;
import dev.profileio.ProfileIo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a spare fork runs before it knows its test: nothing, in the way in which it will run that. */
@ProfileIo
@IoBudget(maxOps = 0)
final class EmptyTest {

    @BeforeEach
    void before() {}

    @Test
    void body() {}

    @AfterEach
    void after() {}
}
