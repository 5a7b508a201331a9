import fc from "fast-check";

/**
 * fast-check with one seed for every property, so that each run of the tests tries the same cases. `FC_SEED=7 npx vitest …` tries others.
 * A property with a seed of its own keeps it.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20261120) });

export default fc;
