import { RilletApiError } from "rillet-sdk";
import { broken, held, type Probe } from "../probe.js";

export const zeroTaxRate: Probe = {
  name: "zero-tax-rate",
  assumption: "An item without tax may carry a tax rate of 0 percent.",
  reliedOnBy: "The sync, which sends exempt and reverse-charged lines with their tax code and 0 percent.",
  ifFalse: "Such invoices are refused. Map their tax codes to no tax rate in the settings of the sync.",
  async run({ objects }) {
    try {
      const rate = { type: "VAT", country: "GB", description: "Zero-rated", percentage: 0 } as const;
      const { taxed_amount } = await objects.createInvoice(rate);
      const tax = taxed_amount?.amount ?? "missing";
      return Number(tax) === 0 ? held(`accepted, tax ${tax}`) : broken(`accepted, but the tax is ${tax}`);
    } catch (error) {
      if (error instanceof RilletApiError && error.status < 500) return broken(`refused with ${error.status}`);
      throw error;
    }
  },
};
