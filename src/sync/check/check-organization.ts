import type { Subsidiary } from "../../../generated/types.js";
import { AuthenticationError, PermissionDeniedError } from "../../errors/index.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckFinding, type CheckOptions, failure, isSameId, listed, ok, warning } from "./finding.js";

/** Checks that Rillet is reachable and knows the key, and says where the requests go. Only a write can show whether the key may write. */
export async function checkKey({ rillet }: SyncRun): Promise<CheckFinding[]> {
  const place =
    rillet.environment === "custom" ? "The requests go" : `The environment is ${rillet.environment}: requests go`;
  const environment = ok("ENVIRONMENT", `${place} to ${rillet.baseUrl}.`);
  try {
    await rillet.apiKey.retrieve();
    return [ok("KEY_ACCEPTED", "Rillet accepts the API key."), environment];
  } catch (error) {
    const isRejected = error instanceof AuthenticationError || error instanceof PermissionDeniedError;
    const finding = isRejected
      ? failure(
          "KEY_REJECTED",
          `Rillet rejects the API key: ${error.message}`,
          "Use a key of this environment. Sandbox and production have separate keys.",
        )
      : failure(
          "RILLET_UNREACHABLE",
          `The request to Rillet failed: ${error instanceof Error ? error.message : String(error)}`,
          "Check the network and baseUrl, then run the check again.",
        );
    return [finding, environment];
  }
}

/** Checks the subsidiary, its currency, and the bank account of FULL invoices. */
export async function checkSubsidiary(run: SyncRun, { currencies = [] }: CheckOptions): Promise<CheckFinding[]> {
  const { rillet, settings } = run;
  const organization = await rillet.organization.retrieve();
  const { items: subsidiaries } = await rillet.subsidiaries.list();
  const [only, second] = subsidiaries;
  const { subsidiaryId: wanted } = settings;
  const chosen =
    typeof wanted === "string" ? subsidiaries.find(({ id }) => isSameId(id, wanted)) : second ? undefined : only;
  const finding = subsidiaryFinding(wanted, chosen, subsidiaries, organization.trade_name);
  const isCompared = typeof wanted !== "function" && finding.level !== "error";
  const home = chosen?.currency ?? organization.currency;
  return [finding, ...(isCompared ? compareCurrencies(home, currencies, run) : []), ...(await checkBankAccount(run))];
}

function subsidiaryFinding(
  wanted: SyncRun["settings"]["subsidiaryId"],
  chosen: Subsidiary | undefined,
  all: readonly Subsidiary[],
  organization: string,
): CheckFinding {
  const known = listed(all.map(({ trade_name: name, id, currency }) => `${name} (${id}, ${currency})`)) || "none";
  const setting = "subsidiaryId";
  if (typeof wanted === "function")
    return ok(
      "SUBSIDIARY_BY_DOCUMENT",
      `Each document selects its subsidiary. ${organization} has: ${known}.`,
      setting,
    );
  if (chosen)
    return ok(
      "SUBSIDIARY_FOUND",
      `Documents go to the subsidiary ${chosen.trade_name} of ${organization}, in ${chosen.currency}.`,
      setting,
    );
  if (wanted === undefined && all.length === 0)
    return ok(
      "SUBSIDIARY_FOUND",
      `${organization} has no subsidiaries, so documents go to ${organization} itself.`,
      setting,
    );
  if (wanted !== undefined) {
    const what = `${organization} has no subsidiary ${wanted}. Its subsidiaries: ${known}.`;
    return failure("SUBSIDIARY_UNKNOWN", what, "Set settings.subsidiaryId to one of these ids.", setting);
  }
  const what = `No subsidiary is set, so documents go to Rillet's main subsidiary. ${organization} has: ${known}.`;
  return warning("SUBSIDIARY_NOT_SET", what, "Set settings.subsidiaryId if another one is meant.", setting);
}

/** A document in another currency than the subsidiary's is converted, if multi-currency is on (Rillet's integration guide). No read shows whether it is on. */
function compareCurrencies(home: string, currencies: readonly string[], { settings }: SyncRun): CheckFinding[] {
  const others = [...new Set(currencies)].filter((currency) => currency !== home);
  const rate =
    settings.scope === "AR_ONLY" ? "" : " Give exchangeRate in the document if Rillet's own rate is not the right one.";
  const remedy = `Ask Rillet's support whether multi-currency is enabled, and set the currency of each customer in Rillet.${rate}`;
  return others.map((currency) =>
    warning(
      "CURRENCY_CONVERTED",
      `Documents in ${currency} are converted to ${home}, the currency of the subsidiary.`,
      remedy,
    ),
  );
}

async function checkBankAccount({ rillet, settings }: SyncRun): Promise<CheckFinding[]> {
  const { bankAccountId: wanted, scope } = settings;
  if (typeof wanted !== "string" || scope !== "FULL") return [];
  const { items } = await rillet.bankAccounts.list();
  const found = items.find(({ id }) => isSameId(id, wanted));
  if (found) return [ok("BANK_ACCOUNT_FOUND", `Invoices show the bank account ${found.name}.`, "bankAccountId")];
  const known = listed(items.map(({ name, id }) => `${name} (${id})`)) || "none";
  const remedy = "Set settings.bankAccountId to one of these ids.";
  return [
    failure("BANK_ACCOUNT_UNKNOWN", `Rillet has no bank account ${wanted}. Known: ${known}.`, remedy, "bankAccountId"),
  ];
}
