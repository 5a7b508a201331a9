import { Comment, CommentTag, Converter } from "typedoc";

/** Which part of the core entry a declaration belongs to, by the file that it stands in. */
const CATEGORIES = [
  [/generated\/resources\.ts$/, "Resources and their queries"],
  [/generated\/types\.ts$/, "Schemas of the contract"],
  [/src\/errors\//, "Errors"],
  [/src\/pagination\//, "Lists"],
  [/src\/client\.ts$/, "Client"],
  [/src\/(options\.ts$|http\/)/, "Options, hooks and results"],
];

const DIRECTORY = /^(\$defs|components|operations|paths|webhooks)$/;

/** The core entry exports hundreds of names: they are shown by what they are for. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const core = project.children?.find(({ name }) => name === "index");
    for (const reflection of core?.children ?? []) {
      const file = project.getSymbolIdFromReflection(reflection)?.fileName ?? "";
      const [, category] = CATEGORIES.find(([pattern]) => pattern.test(file)) ?? [];
      if (!category) continue;
      reflection.comment ??= new Comment();
      const name = DIRECTORY.test(reflection.name) ? "Paths of the contract, for rillet.api" : category;
      reflection.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: name }]));
    }
  });
}
