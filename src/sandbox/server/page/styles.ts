/** The looks of the page, in light and dark. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --back: #fff; --raised: #f6f7f9; --line: #dfe3e8; --text: #1b2129; --faint: #626d7a; --accent: #1f5fd0; --chosen: #e8effc;
  --good: #13763a; --warn: #8a5a00; --bad: #b42318; --bad-back: #fdecea; --string: #0b6b53; --digit: #8b3fa8;
  font: 14px/1.45 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14171c; --raised: #1c2128; --line: #323a45; --text: #e4e8ee; --faint: #97a3b2; --accent: #82aaff; --chosen: #22304a;
    --good: #5fd28a; --warn: #e2b04a; --bad: #ff8a80; --bad-back: #43201e; --string: #7fd6b8; --digit: #d6a4ec;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--back); color: var(--text); }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding: .6rem 1rem; background: var(--raised); border-bottom: 1px solid var(--line); }
h1 { font-size: 1rem; margin: 0; }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: .8rem; margin: 1.1rem 0 .3rem; color: var(--faint); text-transform: uppercase; letter-spacing: .04em; }
time, td, .number, code, .json { font-variant-numeric: tabular-nums; }
code, .json, .mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 12.5px; }
button, input, select { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 5px; padding: .2rem .55rem; min-height: 30px; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
a { color: var(--accent); }
.clock, .group, .budget { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; }
.clock { margin-left: auto; }
.clock time { font-weight: 600; margin-right: .4rem; white-space: nowrap; }
#advance input { width: 4.5rem; }
.budget meter { width: 8rem; }
.budget small { color: var(--faint); }
#notice { margin: 0; padding: .4rem 1rem; background: var(--bad-back); color: var(--bad); font-weight: 600; }
nav { display: flex; gap: 1.2rem; white-space: nowrap; overflow-x: auto; padding: 0 1rem; border-bottom: 1px solid var(--line); }
nav a { padding: .5rem 0; color: var(--faint); text-decoration: none; border-bottom: 2px solid transparent; }
nav a[aria-current] { color: var(--text); border-color: var(--accent); }
nav b { font-weight: 400; color: var(--faint); }
nav .save { margin-left: auto; color: var(--accent); }
main { flex: 1; min-height: 0; display: flex; }
.list { flex: 1 1 55%; min-width: 0; overflow: auto; }
aside { flex: 1 1 45%; min-width: 0; overflow: auto; border-left: 1px solid var(--line); padding: .8rem 1rem 2rem; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; padding: .6rem 1rem; }
.tools > input { flex: 1 1 14rem; max-width: 26rem; }
#matching { color: var(--faint); }
.break { flex: 1 1 100%; }
.break summary { cursor: pointer; color: var(--faint); width: max-content; }
.break form { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: end; padding-top: .5rem; }
.break label { display: flex; flex-direction: column; color: var(--faint); font-size: .8rem; }
.break label > * { color: var(--text); font-size: 14px; }
.break [name=times] { width: 4.5rem; }
.chip { border-radius: 99px; }
.chip b { font-weight: 400; color: var(--faint); }
.chip[aria-pressed=true] { background: var(--chosen); border-color: var(--accent); }
.chip.none { color: var(--faint); border-style: dashed; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { position: sticky; top: 0; background: var(--back); text-align: left; font-weight: 500; font-size: .8rem; color: var(--faint); z-index: 1; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { padding-left: 1rem; }
td.path { white-space: normal; overflow-wrap: anywhere; width: 100%; }
td.clip { max-width: 14rem; overflow: hidden; text-overflow: ellipsis; }
tbody tr { cursor: pointer; }
tbody tr:hover { background: var(--raised); }
tbody tr[aria-selected=true] { background: var(--chosen); }
tr:focus-visible { outline-offset: -2px; }
.number { text-align: right; }
.problem { display: block; color: var(--bad); font-size: 12.5px; }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 4px; padding: 0 .3rem; margin-left: .4rem; font-size: 11.5px; line-height: 1.5; white-space: nowrap; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .faint { color: var(--faint); }
.empty { padding: 1rem; color: var(--faint); }
.top { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .6rem 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
.violations { margin: 0; padding: .5rem .8rem .5rem 1.8rem; background: var(--bad-back); color: var(--bad); border-radius: 5px; }
.json { background: var(--raised); border: 1px solid var(--line); border-radius: 5px; padding: .5rem .6rem; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 60vh; overflow-y: auto; }
.json .wrong { background: var(--bad-back); box-shadow: inset 3px 0 var(--bad); margin: 0 -.6rem; padding: 0 .6rem; }
.json .why { color: var(--bad); font-family: system-ui, sans-serif; }
.json .text { color: var(--string); } .json .digit { color: var(--digit); } .json .name { color: var(--accent); }
@media (max-width: 760px) {
  .wide { display: none; }
  nav { gap: .9rem; }
  .clock { margin-left: 0; }
  .badge { margin-left: 0; }
  aside { border-left: 0; flex-basis: 100%; }
  main.open .list { display: none; }
  th:first-child, td:first-child { padding-left: .6rem; }
}
`;
