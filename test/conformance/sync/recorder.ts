import type { Sandbox } from "../../../src/sandbox/index.js";
import { type RilletSync, type SourceInvoice, SyncError } from "../../../src/sync/index.js";
import { type Content, DOCUMENTS, type DocumentIndex, REFERENCE_TYPE, sourceOf } from "./documents.js";
import type { History, Outcome, Statement, Violation } from "./history.js";
import { judge } from "./judge.js";
import type { Loss, Schedule, WorkPlan } from "./schedule.js";

/** What a call of the sync is for. */
export interface Work {
  /** `undefined` for a void. */
  readonly source: SourceInvoice | undefined;
  /** Any version of the document, for its references. */
  readonly document: SourceInvoice;
  readonly verify: boolean;
}

export type Ending = Pick<Outcome, "result" | "error">;

/** Writes the history of a schedule: what the billing system says, and how the calls end. */
export class Recorder {
  readonly #schedule: Pick<Schedule, "isVersioned" | "likeness">;
  readonly #sandbox: Sandbox;
  readonly #statements: Statement[] = [];
  readonly #outcomes: Outcome[] = [];
  readonly #losses: number[] = [];
  readonly #restores: number[] = [];
  readonly #touched = new Set<DocumentIndex>();
  readonly #last: History["last"][number][] = [];

  constructor(schedule: Pick<Schedule, "isVersioned" | "likeness">, sandbox: Sandbox) {
    this.#schedule = schedule;
    this.#sandbox = sandbox;
    for (const document of DOCUMENTS) this.addVersion(document, { amount: 0, due: 0 });
  }

  /** The number of the last request that has arrived. */
  get at(): number {
    return this.#sandbox.requests.at(-1)?.number ?? 0;
  }

  /** The billing system finalizes a new version. */
  addVersion(document: DocumentIndex, content: Content): void {
    const version = this.#schedule.isVersioned ? this.#statements.length + 1 : undefined;
    const source = sourceOf(document, content, { likeness: this.#schedule.likeness, version });
    this.#statements.push({ reference: source.reference, source, at: this.at });
  }

  addLoss({ kind }: Loss): void {
    this.#losses.push(this.at);
    if (kind === "backup") this.#restores.push(this.at);
  }

  /** What a process does by its plan. A void is said at this moment. */
  choose({ document: index, behind, voids }: Pick<WorkPlan, "document" | "behind" | "voids">): Work {
    const document = this.documentOf(index);
    this.#touched.add(index);
    if (voids) {
      this.#statements.push({ reference: document.reference, source: undefined, at: this.at });
      return { source: undefined, document, verify: false };
    }
    const versions = this.#statements.flatMap(({ source, reference }) =>
      source !== undefined && reference.id === document.reference.id ? [source] : [],
    );
    return { source: versions.at(-1 - Math.min(behind, versions.length - 1)) ?? document, document, verify: false };
  }

  /** Any version of a document, for its references and its customer. */
  documentOf = (index: DocumentIndex): SourceInvoice =>
    sourceOf(index, { amount: 0, due: 0 }, { likeness: this.#schedule.likeness });

  add(
    actor: string,
    { source, document }: Work,
    { from, ending }: { readonly from: number; readonly ending: Ending },
  ): Outcome {
    const outcome = { actor, reference: document.reference, source, from, to: this.at, ...ending };
    this.#outcomes.push(outcome);
    return outcome;
  }

  /** The end of a schedule: `run` syncs the newest version of each document that was worked on, in a new process that nothing disturbs. */
  async runLast(run: (work: Work) => Promise<Outcome>): Promise<void> {
    for (const index of this.#touched) {
      const document = this.documentOf(index);
      const newest = this.#statements.findLast(({ reference }) => reference.id === document.reference.id);
      // After a backup was restored the documents are verified once (the guide).
      const work = { source: newest?.source, document, verify: this.#restores.length > 0 };
      this.#last.push({
        newest: await run(work),
        again: await run({ ...work, verify: false }),
        verified: await run({ ...work, verify: true }),
      });
    }
  }

  judge(): Violation[] {
    const history: History = {
      statements: this.#statements,
      requests: this.#sandbox.requests,
      outcomes: this.#outcomes,
      losses: this.#losses,
      restores: this.#restores,
      last: this.#last,
    };
    return judge(history, this.#sandbox.state, REFERENCE_TYPE);
  }
}

/** Does the work and reports how it ended. */
export function callSync(sync: RilletSync, { source, document, verify }: Work): Promise<Ending> {
  const call =
    source === undefined
      ? sync.voidInvoice(document.reference, { customer: document.customer.reference })
      : sync.invoice(source, { verify });
  return call.then(
    ({ action, invoice, requests, warnings }): Ending => ({ result: { action, id: invoice?.id, requests, warnings } }),
    (error: unknown): Ending => {
      if (!(error instanceof SyncError)) throw error;
      const { code, message, advice, isRetryable, details } = error;
      return { error: { code, message, advice, isRetryable, details } };
    },
  );
}
