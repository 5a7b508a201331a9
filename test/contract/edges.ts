import type { Schema } from "../../scripts/contract/document.js";

/** Values on both sides of each line that a schema draws: limits, enums, formats and patterns. */
export function edgesOf(schema: Schema): unknown[] {
  return [
    ...choiceEdges(schema),
    ...numberEdges(schema),
    ...lengthEdges(schema),
    ...(FORMATS[schema.format ?? ""] ?? []),
    ...(PATTERNS[schema.pattern ?? ""] ?? []),
  ];
}

function choiceEdges(schema: Schema): unknown[] {
  const values = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(String);
  return values.flatMap((value) => [value, value.toLowerCase(), `${value}X`, ` ${value}`]);
}

function numberEdges({ type, format, minimum, exclusiveMinimum, maximum }: Schema): number[] {
  if (type !== "number" && type !== "integer") return [];
  const around = [minimum, exclusiveMinimum, maximum]
    .filter((bound) => typeof bound === "number")
    .flatMap((bound) => [bound - 1, bound - 1e-6, bound, bound + 1e-6, bound + 1]);
  const int32 = format === "int32" ? [2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1] : [];
  return [...around, ...int32, -1, 2, 2.5, 1e6, Number.NaN, Number.POSITIVE_INFINITY];
}

function lengthEdges({ type, minLength = 0, maxLength }: Schema): string[] {
  if (type !== "string") return [];
  const lengths = [minLength - 1, minLength, ...(maxLength === undefined ? [] : [maxLength, maxLength + 1])].filter(
    (length) => length >= 0,
  );
  return lengths.flatMap((length) => ["a".repeat(length), "😀".repeat(length)]);
}

const DAYS = [
  "2026-01-31",
  "2024-02-29",
  "2026-02-29",
  "1900-02-29",
  "2000-02-29",
  "0000-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-1-1",
  "26-01-01",
  "2026-01-31 ",
  " 2026-01-31",
  "2026-01-31\n",
  "20260131",
  "2026-01-31T00:00:00Z",
  "٢٠٢٦-٠١-٣١",
];

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  uuid: [
    "6F9619FF-8B86-D011-B42D-00C04FC964FF",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "6f9619ff-8b86-d011-b42d-00c04fc964fg",
    "6f9619ff8b86d011b42d00c04fc964ff",
    "{6f9619ff-8b86-d011-b42d-00c04fc964ff}",
    "6f9619ff-8b86-d011-b42d-00c04fc964f",
    "6f9619ff-8b86-d011-b42d-00c04fc964ff\n",
  ],
  date: DAYS,
  "date-time": [
    ...DAYS,
    ...DAYS.map((day) => `${day}T10:20:30Z`),
    ...[
      "10:20Z",
      "10:20:30",
      "10:20:30Z",
      "10:20:30z",
      "10:20:30.1Z",
      "10:20:30.123456789Z",
      "10:20:30.Z",
      "10:20:30,5Z",
      "24:00:00Z",
      "23:59:59Z",
      "10:60:00Z",
      "10:20:61Z",
    ].map((time) => `2026-01-31T${time}`),
    ...["+02:00", "-23:59", "+24:00", "+02:60", "+0200", "+02", "+2:00", "+02:00Z", " Z", "+", "Europe/Dublin"].map(
      (offset) => `2026-01-31T10:20:30${offset}`,
    ),
    ...["t", " ", "\t", "  ", "", "_"].map((separator) => `2026-01-31${separator}10:20:30Z`),
  ],
  uri: [
    ...[
      "https://example.com",
      "http://example.com/",
      "HTTPS://EXAMPLE.COM/a?b=c#d",
      "https://user:pass@example.com:8080/a/b;c?d=e&f#g/h?i",
      "https://example.com:/",
      "https://[2001:db8::1]:443/a",
      "https://[::1",
      "https://[::1]x/",
      "https://example.com/[a]",
    ],
    ...[
      "mailto:a@example.com",
      "urn:isbn:0451450523",
      "tel:+1-816-555-1212",
      "file:///etc/hosts",
      "data:,Hello",
      "a:b",
      "1a:b",
      "+a:b",
      "a+b.c-d:e",
      "http:",
      "http:/",
      "http://",
      "http:///a",
      "http:?a",
      "http:#a",
      ":a",
      "//example.com/a",
      "/a/b",
      "a/b",
      "example.com",
      "",
    ],
    ...[
      "https://example.com/a b",
      "https://example.com/ä",
      "https://example.com/%C3%A4",
      "https://example.com/%zz",
      "https://example.com/%",
      'https://example.com/"',
      "https://example.com/<a>",
      "https://example.com/a\\b",
      "https://example.com/{a}",
      "https://example.com/a|b",
      "https://example.com/^",
      "https://example.com/#a#b",
      "https://example.com\n",
      " https://example.com",
    ],
  ],
  email: [
    ...[
      "a@example.com",
      "A.B@EXAMPLE.COM",
      "a+b@example.com",
      "o'brien&co@example.ie",
      "a_b-c%d@x-y.example.com",
      "a!#$%&'*+/=?^_`{|}~-@example.com",
      "a@123.com",
      "a@example.c",
      "a@example.c0",
      "1@2.3",
    ],
    ...[
      "a@example",
      "a@",
      "@example.com",
      "a",
      "a@b@example.com",
      "a b@example.com",
      ".a@example.com",
      "a.@example.com",
      "a..b@example.com",
      "a@-example.com",
      "a@example-.com",
      "a@example..com",
      "a@.com",
      "a@exa_mple.com",
      "ä@example.com",
      "a@exämple.com",
      '"a b"@example.com',
      "a@[127.0.0.1]",
      "a@example.com ",
      "a@example.com\n",
    ],
  ],
};

const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  "\\S+": [" ", "\n", " a ", "\u00a0", "\u200b", "😀"],
  "^--\\d{2}-\\d{2}$": ["--01-31", "--99-99", "-01-31", "--1-31", "--01-31\n", "x--01-31"],
  "^\\d{4}-(0[1-9]|1[0-2])$": ["2026-01", "2026-12", "2026-00", "2026-13", "2026-1", "2026-01-01", "0000-01"],
};

/** The patterns and formats of the contract for which there are edges here. */
export const edged: ReadonlySet<string> = new Set([...Object.keys(FORMATS), ...Object.keys(PATTERNS)]);
