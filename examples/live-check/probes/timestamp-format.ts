import { broken, held, notDecidable, type Probe } from "../probe.js";

export const timestampFormat: Probe = {
  name: "timestamp-format",
  assumption: "`updated_at` is a UTC time that ends in Z, with 0 to 9 digits of a second's fraction.",
  reliedOnBy: "`incremental`, which compares these times and stores the latest one.",
  ifFalse: "`incremental` may compare times wrongly. Use a larger overlap and report the format.",
  isReadOnly: true,
  async run({ rillet }) {
    const { items } = await rillet.customers.list({ limit: 25 });
    const times = items.map(({ updated_at }) => updated_at);
    const wrong = times.filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(time));
    if (times.length === 0) return notDecidable("there are no customers");
    if (wrong.length > 0)
      return broken(`${wrong.length} of ${times.length} are others, such as ${JSON.stringify(wrong[0])}`);
    const digits = times.map((time) => /\.(\d+)/.exec(time)?.[1]?.length ?? 0);
    return held(`${times.length} times with ${Math.min(...digits)} to ${Math.max(...digits)} digits`);
  },
};
