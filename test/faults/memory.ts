/** Memory that is still held after garbage was collected, at a moment of the work. */
export interface Reading {
  /** Requests made so far. */
  readonly requests: number;
  readonly bytes: number;
}

/** The middle one of several readings: a collection may come a moment late. */
export async function readMemory(requests: number): Promise<Reading> {
  const { gc } = globalThis;
  if (!gc) throw new Error("Run node with --expose-gc.");
  const readings: number[] = [];
  for (let reading = 0; reading < 5; reading++) {
    // Finalizers run in a turn of their own.
    await new Promise((resolve) => setImmediate(resolve));
    gc();
    const { heapUsed, external } = process.memoryUsage();
    readings.push(heapUsed + external);
  }
  return { requests, bytes: readings.sort((one, other) => one - other)[2] ?? 0 };
}

/** Bytes that each request left behind: the slope of the line through the readings (least squares). */
export function bytesPerRequest(readings: readonly Reading[]): number {
  const mean = (of: (reading: Reading) => number): number =>
    readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length;
  const [x, y] = [mean(({ requests }) => requests), mean(({ bytes }) => bytes)];
  const along = readings.reduce((sum, { requests, bytes }) => sum + (requests - x) * (bytes - y), 0);
  return along / readings.reduce((sum, { requests }) => sum + (requests - x) ** 2, 0);
}
