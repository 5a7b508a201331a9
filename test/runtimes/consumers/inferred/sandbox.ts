/** The same with `rillet-sdk/sandbox` and its server: the state holds schemas of the contract. */
import { createSandbox } from "rillet-sdk/sandbox";
import { startSandboxServer } from "rillet-sdk/sandbox/server";

export const sandbox = createSandbox({ seed: "demo" });
export const testFetch = () => createSandbox().fetch;
export const invoices = () => sandbox.state.invoices.all();
export const customer = () => sandbox.state.customers.all()[0];
export const saved = () => sandbox.state.save();
export const requests = () => sandbox.requestsTo("invoices.create");
export const fault = () => sandbox.faults.add({ match: { method: "POST" }, fault: { kind: "drop-after" } });
export const delivered = () => sandbox.deliverWebhooks();
export const server = () => startSandboxServer(sandbox, { port: 0 });
export const { state, faults } = sandbox;
