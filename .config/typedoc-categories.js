import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

/** Which part of the core entry a declaration belongs to, by the file that it stands in. */
const CATEGORIES = [
  [/generated\/resources\.ts$/, "Resources and their queries"],
  [/generated\/types\.ts$/, "Schemas of the contract"],
  [/src\/errors\//, "Errors"],
  [/src\/pagination\//, "Lists"],
  [/src\/client\.ts$/, "Client"],
  [/src\/(options\.ts$|http\/)/, "Options, hooks and results"],
];

const CORE = "rillet-sdk";

const DIRECTORY = /^(\$defs|components|operations|paths|webhooks)$/;

const isDocumented = ({ kind, comment, signatures = [] }) =>
  kind === ReflectionKind.Reference || [{ comment }, ...signatures].some((each) => each.comment?.hasVisibleComponent());

/** Names the entries as users import them, and shows the hundreds of names of the core entry by what they are for. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.children ?? []) {
      entry.name = entry.name === "index" ? CORE : `${CORE}/${entry.name}`;
      for (const each of entry.children ?? [])
        if (!isDocumented(each) && !DIRECTORY.test(each.name))
          app.logger.warn(`${entry.name} exports ${each.name} without a docstring.`);
    }
    const core = project.children?.find(({ name }) => name === CORE);
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
