// Search: substrings everywhere; for names also abbreviations (发改) and pinyin initials (fgw).
import { nameOf } from "./model.js";

export const normalise = (text) => text.normalize("NFKC").toLowerCase();

// The first character of each initial in the browser's own pinyin order.
const LETTERS = "abcdefghjklmnopqrstwxyz";
const FIRSTS = Array.from("阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀");
const order = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const known = new Map();

function initial(character) {
  if (!/\p{Script=Han}/u.test(character)) return character;
  if (!known.has(character)) {
    let at = FIRSTS.length - 1;
    while (at > 0 && order.compare(character, FIRSTS[at]) < 0) at -= 1;
    known.set(character, LETTERS[at]);
  }
  return known.get(character);
}

const initials = (text) => Array.from(text, initial).join("");

/** Whether the characters of `term` stand in `text` in their order: 发改 in 发展和改革委员会. */
function scattered(term, text) {
  if (term.length < 2) return false;
  let at = -1;
  for (const character of term) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** An index over the model; `find(query)` gives a Map node → rank (0 best) of all that match. */
export function searchIndex(model) {
  const names = new Map();
  for (const node of [...model.Unit, ...model.Document, ...model.Jurisdiction, ...model.Function]) {
    const own = [nameOf(node), node.number, ...(node.aliases ?? []), ...(node.printed ?? [])];
    const text = normalise([...own, ...(node.functions ?? []).map((f) => f.name)].filter(Boolean).join("\n"));
    const name = normalise(nameOf(node));
    names.set(node, { text, name, initials: initials(text) });
  }
  const texts = new Map(model.Task.map((task) => [
    task, normalise([task.text, task.headings, task.deadline_text, task.number].filter(Boolean).join("\n")),
  ]));
  return { find: (query) => find(terms(query), names, texts) };
}

export const terms = (query) => normalise(query).split(/\s+/).filter(Boolean);

function find(words, names, texts) {
  const found = new Map();
  if (!words.length) return found;
  const byWord = words.map((word) => new Map([...names].flatMap(([node, entry]) => {
    const rank = nameRank(word, entry, node.type);
    return rank === null ? [] : [[node, rank]];
  })));
  for (const node of names.keys())
    if (byWord.every((ranks) => ranks.has(node)))
      found.set(node, Math.max(...byWord.map((ranks) => ranks.get(node))));
  for (const [task, text] of texts) {
    let rank = 0;
    const all = words.every((word, at) => {
      if (text.includes(word)) return true;
      rank = 1;
      return task.roles.some((edge) => byWord[at].has(edge.from));
    });
    if (all) found.set(task, rank);
  }
  return found;
}

function nameRank(word, entry, type) {
  if (entry.name.includes(word)) return 0;
  if (entry.text.includes(word)) return 1;
  if (/^[a-z]{2,}$/.test(word)) return entry.initials.includes(word) ? 2 : null;
  if (type !== "Unit" || !scattered(word, entry.name)) return null;
  // An abbreviation takes the first character of the name, or the one after its 市 or 县.
  return entry.name.slice(0, 2).includes(word[0]) ? 3 : 4;
}
