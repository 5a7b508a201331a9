import type { MirrorProgress } from "../mirror/mirror.js";

const WIDTH = 20;

/** Shows the progress of a mirror: a bar of the lists on a terminal, a line for each list and every thousand items elsewhere. */
export function showMirrorProgress({
  out,
  isTerminal,
}: {
  readonly out: (text: string) => void;
  readonly isTerminal: boolean;
}): { readonly show: (progress: MirrorProgress) => void; readonly end: () => void } {
  let isOpen = false;
  let before = -1;
  return {
    show(progress) {
      const { listsDone, lists, items } = progress;
      if (isTerminal) {
        const filled = Math.round((WIDTH * listsDone) / lists);
        out(`\r\u001b[2K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${describe(progress)}`);
        isOpen = true;
      } else if (listsDone !== before || items % 1000 === 0) out(`  ${describe(progress)}\n`);
      before = listsDone;
    },
    end() {
      if (isOpen) out("\n");
      isOpen = false;
    },
  };
}

const describe = ({ list, items, listsDone, lists, requests }: MirrorProgress): string =>
  `${listsDone} of ${lists} lists, ${items} ${list.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}, ${requests} requests`;
