import type { Account } from "../../../generated/types.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckFinding, failure, listed, ok, type SettingValue, warning } from "./finding.js";

/** Checks that each revenue account of the settings is in the chart of accounts, is active, and is an income account. */
export async function checkAccounts({ rillet, settings }: SyncRun): Promise<CheckFinding[]> {
  const { accountCode, createMissing } = settings.products;
  const codes: SettingValue[] = [
    ...under("products.accountCode.byProduct", accountCode.byProduct),
    ...under("products.accountCode.byTaxCategory", accountCode.byTaxCategory),
    ...(accountCode.default === undefined
      ? []
      : [{ value: accountCode.default, setting: "products.accountCode.default" }]),
  ];
  const accounts = codes.length > 0 ? (await rillet.accounts.list()).items : [];
  const problems = codes.flatMap((code) => accountProblem(code, accounts));
  const good = new Set(
    codes.filter(({ setting }) => !problems.some((problem) => problem.setting === setting)).map(({ value }) => value),
  );
  return [
    ...(good.size > 0
      ? [ok("ACCOUNT_CODE_FOUND", `Rillet has the income accounts ${listed(good)}.`, "products.accountCode")]
      : []),
    ...problems,
    ...(createMissing && accountCode.default === undefined ? [noDefault()] : []),
  ];
}

/** The values of a table, each with its path. */
export const under = (path: string, table: Readonly<Record<string, string>> = {}): SettingValue[] =>
  Object.entries(table).map(([name, value]) => ({ value, setting: `${path}.${name}` }));

function accountProblem({ value, setting }: SettingValue, accounts: readonly Account[]): CheckFinding[] {
  const account = accounts.find(({ code }) => code === value);
  if (account === undefined) {
    const income = listed(
      accounts
        .filter(({ type, status }) => type === "INCOME" && status === "ACTIVE")
        .map(({ code, name }) => `${code} ${name}`),
    );
    const remedy = `Correct settings.${setting}, or add the account in Rillet. Its income accounts: ${income || "none"}.`;
    return [failure("ACCOUNT_CODE_UNKNOWN", `Rillet's chart of accounts has no code ${value}.`, remedy, setting)];
  }
  const shown = `The account ${value} ${account.name}`;
  if (account.status === "INACTIVE")
    return [
      warning(
        "ACCOUNT_CODE_INACTIVE",
        `${shown} is inactive, so Rillet may reject it.`,
        "Activate it in Rillet, or set another one.",
        setting,
      ),
    ];
  if (account.type === "INCOME") return [];
  return [
    warning(
      "ACCOUNT_CODE_NOT_INCOME",
      `${shown} has the type ${account.type}, not INCOME.`,
      "Set the code of a revenue account.",
      setting,
    ),
  ];
}

function noDefault(): CheckFinding {
  const what =
    "No account is set for created products without an account of their own. Such a product fails with ACCOUNT_CODE_MISSING.";
  const remedy =
    "Set settings.products.accountCode.default, or make sure that every product is mapped or exists in Rillet.";
  return warning("ACCOUNT_CODE_NOT_SET", what, remedy, "products.accountCode.default");
}
