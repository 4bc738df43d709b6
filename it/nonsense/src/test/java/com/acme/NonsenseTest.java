package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import dev.profileio.IoBudget;
import dev.profileio.ProfileIo;
import dev.profileio.SizeShare;
import org.junit.jupiter.api.Test;

@ProfileIo
class NonsenseTest {

    @Test
    @IoBudget(maxBytes = "64 potatoes")
    void unknownUnit() {
        fail("The body ran.");
    }

    @Test
    @IoBudget(path = "{*.csv", maxOps = 1)
    void malformedGlob() {
        fail("The body ran.");
    }

    @Test
    @IoBudget(sizes = @SizeShare(below = "4 KiB", atLeast = "64 KiB", maxPercent = 5))
    void belowAndAtLeast() {
        fail("The body ran.");
    }

    @Test
    @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = 500))
    void moreThanAll() {
        fail("The body ran.");
    }

    @Test
    @IoBudget
    void noLimit() {
        fail("The body ran.");
    }

    @Test
    @IoBudget(maxOps = -7)
    void negative() {
        fail("The body ran.");
    }
}
