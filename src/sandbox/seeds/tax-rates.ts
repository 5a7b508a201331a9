/**
 * The predefined tax rates of a seeded sandbox: code, country (ISO 3166, `EU` for intra-community supplies), description, percentage as Rillet writes it.
 * A rate's id is `seedId("tax rate", code)`.
 */
export const TAX_RATES: readonly (readonly [code: string, country: string, description: string, percentage: string])[] =
  [
    ["GB-STANDARD", "GB", "VAT 20%", "20.0000"],
    ["GB-REDUCED", "GB", "VAT 5%", "5.0000"],
    ["GB-ZERO", "GB", "Zero-rated", "0.0000"],
    ["GB-REVERSE-CHARGE", "GB", "Reverse charge", "0.0000"],
    ["EU-REVERSE-CHARGE", "EU", "Reverse charge, intra-community", "0.0000"],
    ["FR-STANDARD", "FR", "TVA 20%", "20.0000"],
    ["FR-REDUCED", "FR", "TVA 5.5%", "5.5000"],
    ["FR-REVERSE-CHARGE", "FR", "Autoliquidation", "0.0000"],
    ["DE-STANDARD", "DE", "USt 19%", "19.0000"],
    ["DE-REVERSE-CHARGE", "DE", "Steuerschuldnerschaft des Leistungsempfängers", "0.0000"],
    ["IE-STANDARD", "IE", "VAT 23%", "23.0000"],
    ["IE-REVERSE-CHARGE", "IE", "Reverse charge", "0.0000"],
    ["NL-STANDARD", "NL", "BTW 21%", "21.0000"],
    ["ES-STANDARD", "ES", "IVA 21%", "21.0000"],
    ["CH-STANDARD", "CH", "MWST 8.1%", "8.1000"],
    ["US-TX-SALES", "US", "Texas sales tax 8.25%", "8.2500"],
    ["US-NY-SALES", "US", "New York sales tax 8.875%", "8.8750"],
    ["US-CA-SALES", "US", "California sales tax 7.25%", "7.2500"],
    ["JP-STANDARD", "JP", "Consumption tax 10%", "10.0000"],
    ["JP-REDUCED", "JP", "Consumption tax 8%", "8.0000"],
    ["AU-GST", "AU", "GST 10%", "10.0000"],
    ["CA-GST", "CA", "GST 5%", "5.0000"],
    ["SG-GST", "SG", "GST 9%", "9.0000"],
  ];
