/** The parts of Sequence's documents that the adapter reads, under Sequence's names (https://docs.sequencehq.com). */
import type { SourceTaxStatus } from "rillet-sdk/sync";

export interface SequenceInvoiceDocument {
  readonly invoice: SequenceInvoice;
  readonly lineItemGroups: readonly SequenceGroup[];
  readonly lineItems: readonly SequenceLineItem[];
  readonly customer: SequenceCustomer;
}

/** Amounts are decimal strings; a rate may have more digits than the currency. */
export interface SequenceTotals {
  readonly netTotal: string;
  readonly totalTax: string;
  readonly grossTotal: string;
}

export interface SequenceInvoice extends SequenceTotals {
  readonly id: string;
  /** DRAFT, IN_REVIEW, FINAL, SENT, VOIDED… */
  readonly status: string;
  readonly currency: string;
  readonly invoiceNumber: string;
  /** The date on the document. */
  readonly issueDate: string;
  /** The date on which it counts in the books. */
  readonly accountingDate: string;
  readonly dueDate: string;
  readonly purchaseOrderNumber?: string;
  readonly memo?: string;
  /** `LINK`: the customer pays by a payment link, and the payment status does not come from Rillet. */
  readonly paymentOptions: readonly string[];
  readonly customerId: string;
  readonly customerTaxId?: string;
}

export interface SequenceGroup {
  readonly id: string;
  readonly taxCategory?: { readonly id: string; readonly name: string };
}

export interface SequenceLine extends SequenceTotals {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly quantity: string;
  readonly rate: string;
  /** A fraction: 0.2 is 20 %. */
  readonly taxRate: string;
  readonly productId: string;
  readonly servicePeriod?: { readonly startDate: string; readonly endDate: string };
}

export interface SequenceLineItem extends SequenceLine {
  readonly groupId: string;
}

export interface SequenceCustomer {
  readonly id: string;
  readonly legalName: string;
  readonly email?: string;
  readonly billingEmails?: readonly string[];
  readonly taxStatus: SourceTaxStatus;
  readonly address?: SequenceAddress;
}

export interface SequenceAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly town?: string;
  readonly state?: string;
  readonly postcode?: string;
  readonly country?: string;
}
