package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import dev.profileio.IoBudget;
import org.junit.jupiter.api.Test;

class BudgetWithoutProfileTest {

    @Test
    @IoBudget(maxOps = 10)
    void nobodyWouldCheckThis() {
        fail("The body ran.");
    }
}
