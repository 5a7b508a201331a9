/** Exact money: line totals, taxes, and a split that loses no cent. */
import { allocate, multiply, roundToCurrency, sum, toAmount } from "rillet-sdk/money";

const lines = [
  { quantity: "500", unitPrice: "0.001" },
  { quantity: "12", unitPrice: "49.99" },
];
const nets = lines.map(({ quantity, unitPrice }) => toAmount(multiply(quantity, unitPrice), "GBP"));
const taxes = nets.map((net) => toAmount(multiply(net, "0.2"), "GBP"));
console.log("nets", nets.join(" + "), "=", sum(nets).toFixed(2), "GBP");
console.log("taxes", taxes.join(" + "), "=", sum(taxes).toFixed(2), "GBP");
console.log("a third each of 100.00:", allocate("100.00", ["1", "1", "1"], "EUR").join(", "));
console.log("yen have no decimals:", roundToCurrency("9999.9", "JPY").toFixed());
