/** Does what may fail without harm to what comes after: a failure goes to `report`. Takes a store that throws, or answers without a promise. */
export async function attempt(action: () => unknown, report: (error: unknown) => void): Promise<void> {
  try {
    await action();
  } catch (error) {
    report(error);
  }
}
