package dev.profileio.junit;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.budget.BudgetMeter;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import java.util.List;

/**
 * Passes operations on to the meters of all budgets.
 *
 * @param meters one a budget
 */
record Meters(List<BudgetMeter> meters) implements IoCallSink {

    Meters {
        meters = List.copyOf(meters);
    }

    @Override
    public void accept(IoCall operation) {
        meters.forEach(meter -> meter.accept(operation));
    }

    @Override
    public void acceptTotal(Operation operation, IoProfile.Count count) {
        meters.forEach(meter -> meter.acceptTotal(operation, count));
    }
}
