interface Crowd {
  readonly runs: Set<() => void>;
  readonly listener: () => void;
}

const crowds = new WeakMap<AbortSignal, Crowd>();

/**
 * Calls `run` when the signal aborts; the result takes that back. All calls that share a signal share one listener: with more
 * than ten of them Node warns of a leak.
 */
export function onceAborted(signal: AbortSignal, run: () => void): () => void {
  const { runs, listener } = crowds.get(signal) ?? gather(signal);
  signal.addEventListener("abort", listener);
  runs.add(run);
  return () => {
    runs.delete(run);
    if (runs.size === 0) signal.removeEventListener("abort", listener);
  };
}

function gather(signal: AbortSignal): Crowd {
  const runs: Crowd["runs"] = new Set();
  const crowd = { runs, listener: () => runs.forEach((run) => run()) };
  crowds.set(signal, crowd);
  return crowd;
}
