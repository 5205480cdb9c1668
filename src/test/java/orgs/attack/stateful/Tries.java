package orgs.attack.stateful;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** As many tries as {@code -Dstateful.tries=200} says, from the seed that {@code -Dstateful.seed=…} names. */
final class Tries implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer tries = Integer.getInteger("stateful.tries");
        if (tries != null) {
            context.attributes().setTries(tries);
        }
        String seed = System.getProperty("stateful.seed");
        if (seed != null) {
            context.attributes().setSeed(seed);
        }
        return property.execute();
    }

    @Override
    public int aroundPropertyProximity() {
        return -100; // before whatever reads the attributes
    }
}
