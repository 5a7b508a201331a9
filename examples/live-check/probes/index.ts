import type { Probe } from "../probe.js";
import { amountFormat } from "./amount-format.js";
import { expiredCursor } from "./expired-cursor.js";
import { idempotentReplay } from "./idempotent-replay.js";
import { invalidCursor } from "./invalid-cursor.js";
import { invoiceTotals } from "./invoice-totals.js";
import { nullIsAbsent } from "./null-is-absent.js";
import { putDropsReferences } from "./put-drops-references.js";
import { rateLimitResponse } from "./rate-limit-response.js";
import { replayAfterAnHour } from "./replay-after-an-hour.js";
import { rollingWindow } from "./rolling-window.js";
import { searchBySubstring } from "./search-by-substring.js";
import { stateConflicts } from "./state-conflicts.js";
import { timestampFormat } from "./timestamp-format.js";
import { webhookForm } from "./webhook-form.js";
import { zeroTaxRate } from "./zero-tax-rate.js";

/** All probes, in the order in which they run. The first ones create the objects that the reading ones look at. */
export const probes: readonly Probe[] = [
  idempotentReplay,
  putDropsReferences,
  searchBySubstring,
  invoiceTotals,
  zeroTaxRate,
  stateConflicts,
  nullIsAbsent,
  invalidCursor,
  amountFormat,
  timestampFormat,
  webhookForm,
  rateLimitResponse,
  rollingWindow,
  expiredCursor,
  replayAfterAnHour,
];
