import type { TaxRateResource } from "../../../generated/types.js";
import type { ByCountry, SyncScope } from "../settings/sync-settings.js";
import type { SyncRun } from "../sync-context.js";
import { under } from "./check-settings.js";
import { type CheckFinding, failure, listed, ok, type SettingValue, warning } from "./finding.js";

/** A tax code of the settings; `country` when it is for one country. */
interface TaxCode extends SettingValue {
  readonly country: string | undefined;
}

/** Checks that each tax code of the settings is a tax rate in Rillet, for the country that it is set for. */
export async function checkTaxCodes({ rillet, settings }: SyncRun): Promise<CheckFinding[]> {
  const { taxes, scope } = settings;
  if (taxes === "external") return [];
  const { kind: _kind, codes: byCategory = {}, ...others } = taxes;
  const codes = [
    ...Object.entries(byCategory).flatMap(([category, choice]) => codesOf(`taxes.codes.${category}`, choice)),
    ...Object.entries(others).flatMap(([name, choice]) =>
      choice === undefined ? [] : codesOf(`taxes.${name}`, choice),
    ),
  ];
  const missing = Object.keys(byCategory).length === 0 ? [notSet(scope)] : [];
  return [...missing, ...(await compare(codes, rillet))];
}

async function compare(codes: readonly TaxCode[], rillet: SyncRun["rillet"]): Promise<CheckFinding[]> {
  if (codes.length === 0) return [];
  const { items: rates } = await rillet.taxRates.list();
  const problems = codes.flatMap((code) => codeProblem(code, rates));
  const good = new Set(
    codes.filter(({ setting }) => !problems.some((problem) => problem.setting === setting)).map(({ value }) => value),
  );
  return [
    ...(good.size > 0 ? [ok("TAX_CODE_FOUND", `Rillet has the tax codes ${listed(good)}.`, "taxes")] : []),
    ...problems,
  ];
}

function codesOf(setting: string, choice: ByCountry): TaxCode[] {
  if (typeof choice === "string") return [{ value: choice, setting, country: undefined }];
  return under(setting, choice).map((code) => {
    const country = code.setting.slice(setting.length + 1);
    return { ...code, country: country === "*" ? undefined : country };
  });
}

/** The country of a rate for supplies between the member states of the European Union. It fits each of them. */
const UNION = "EU";
const MEMBER_STATES = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

function codeProblem({ value, setting, country }: TaxCode, rates: readonly TaxRateResource[]): CheckFinding[] {
  const same = rates.filter(({ code }) => code === value);
  if (same.length === 0) {
    const known = listed(new Set(rates.map(({ code }) => code))) || "none";
    const remedy = `Create the rate in Rillet, or correct settings.${setting}. Known codes: ${known}.`;
    return [failure("TAX_CODE_UNKNOWN", `Rillet has no tax rate with the code ${value}.`, remedy, setting)];
  }
  const isFor = (rate: TaxRateResource): boolean =>
    rate.country === country || (rate.country === UNION && MEMBER_STATES.has(country ?? ""));
  if (country === undefined || same.some(isFor)) return [];
  const what = `The tax code ${value} is set for ${country}, but in Rillet it is a rate of ${listed(same.map((rate) => rate.country))}.`;
  return [
    warning("TAX_CODE_OTHER_COUNTRY", what, `Compare settings.${setting} with the tax rates in Rillet.`, setting),
  ];
}

function notSet(scope: SyncScope): CheckFinding {
  const which =
    scope === "FULL"
      ? "With the scope FULL, each document of a TAXED customer fails"
      : "For a TAXED customer, an invoice whose lines do not state taxAmount and a credit note with tax fail";
  const what = `No tax codes are set. ${which} with TAX_CODE_NOT_MAPPED.`;
  return warning("TAX_CODE_NOT_SET", what, 'Set settings.taxes.codes, or settings.taxes to "external".', "taxes.codes");
}
