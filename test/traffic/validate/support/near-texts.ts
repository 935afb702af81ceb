type Json = unknown;

/** A place in a text: where its name begins, or itself if it has none; where its value begins and ends. */
interface Place {
  readonly name: string | undefined;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly value: Json;
}

/** The text of a value, and all places in it. */
function placesOf(value: Json): { readonly text: string; readonly places: readonly Place[] } {
  const places: Place[] = [];
  let text = "";
  const add = (name: string | undefined, held: Json): void => {
    const at = text.length;
    if (name !== undefined) text += `${JSON.stringify(name)}:`;
    const from = text.length;
    if (Array.isArray(held)) {
      addAll(
        "[]",
        held.map((item) => [undefined, item] as const),
      );
    } else if (typeof held === "object" && held !== null) {
      addAll("{}", Object.entries(held));
    } else {
      text += JSON.stringify(held);
    }
    places.push({ name, at, from, to: text.length, value: held });
  };
  const addAll = (
    brackets: string,
    all: readonly (readonly [string | undefined, Json])[],
  ): void => {
    text += brackets.charAt(0);
    for (const [index, [name, held]] of all.entries()) {
      if (index > 0) text += ",";
      add(name, held);
    }
    text += brackets.charAt(1);
  };
  add(undefined, value);
  return { text, places };
}

const VALUES = [
  ...'null true 7 -0 0.5 [] {} [[]] [{}] [null] [7,8] {"ID":null}'.split(" "),
  ..."123456789012345 9007199254740991 9007199254740992 -9007199254740991 -9007199254740993.0".split(
    " ",
  ),
  ..."1e400 -1E400 1e-400 1E2 90071992547409910e-1 0.1234567890123456789".split(" "),
  ...'"" "7" "PHIX" "\\u0050" "é😀" "a\\tb" " "'.split(" "),
];

/** Texts with which the value at a place could be replaced: other ones, and itself in other ways. */
function valuesFor(text: string, value: Json): readonly string[] {
  const all = [...VALUES, `[${text}]`, `[${text},${text}]`, `[[${text}]]`, ` \n${text}\t `];
  if (typeof value === "string" && value !== "") {
    const [first = "", ...rest] = Array.from(value);
    const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
    all.push(
      escaped(value),
      `"${escaped(first).slice(1, -1)}${JSON.stringify(rest.join("")).slice(1)}`,
    );
    for (const near of [
      `${other}${rest.join("")}`,
      `${value} `,
      `${value}\u0000`,
      rest.join(""),
      `${value}é`,
    ])
      all.push(JSON.stringify(near), escaped(near));
    all.push(
      JSON.stringify(value.replace(/.$/su, "x")),
      JSON.stringify(Array.from(value).toReversed().join("")),
    );
  }
  if (Array.isArray(value) && value.length > 0) {
    const items = text.slice(1, -1);
    for (const more of ["null", "{}", '""', "7", items, `${items},${items}`])
      all.push(`[${items},${more}]`);
    all.push(`{"0":${items.startsWith("{") ? "{}" : items.split(",")[0]}}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const members = text.slice(1, -1);
    const comma = members === "" ? "" : ",";
    const turned = Object.fromEntries(Object.entries(value).toReversed());
    all.push(`{"Extensions":{"a":[1]}${comma}${members}}`, JSON.stringify(turned));
    all.push(
      `{${members}${comma}${members}}`,
      `{${members}${comma}"__proto__":{"ID":7},"x":1,"x":2}`,
    );
    for (const of of Object.keys(value)) all.push(`{${members},${JSON.stringify(of)}:null}`);
  }
  return all;
}

/** Texts with which a member could be replaced: its name in other ways, and again. */
function membersFor(name: string, text: string): readonly string[] {
  const own = JSON.stringify(name);
  const again = [
    `${own}:7,${own}:${text}`,
    `${own}:${text},${own}:7`,
    `${own}:{},${own}:[],${own}:${text}`,
    `${own}:${text},${escaped(name)}:null`,
    `${escaped(name)}:"é",${own}:${text}`,
    `${own}:${text},${own}:${text}`,
    `${own}:${text},"Extensions":${text},"Extensions":1`,
  ];
  const others = [
    name.toLowerCase(),
    name.toUpperCase(),
    `${name}s`,
    name.slice(1),
    `${name}\u0000`,
    `é${name}`,
  ];
  return [
    ...again,
    `${escaped(name)}:${text}`,
    ` "\\u${name.charCodeAt(0).toString(16).padStart(4, "0")}${name.slice(1)}" :\t${text}`,
    ...others.map((other) => `${JSON.stringify(other)}:${text}`),
  ];
}

/** A text in quotes in which each character is escaped. */
export function escaped(text: string): string {
  const hex = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16));
  return `"${hex.map((digits) => `\\u${digits.padStart(4, "0")}`).join("")}"`;
}

/** Which of all texts are wanted: each so many-th at each so many-th place, from one of them on. */
export interface Share {
  readonly places: number;
  readonly each: number;
  readonly first: number;
}

/** Texts that are nearly that of a message: each has one place in another way, with the same meaning or not. */
export function* nearTexts(message: Json, share: Share): Generator<string> {
  const { text, places } = placesOf(message);
  let count = share.first;
  for (const [index, { name, at, from, to, value }] of places.entries()) {
    if ((index + share.first) % share.places !== 0) continue;
    const own = text.slice(from, to);
    const all: (readonly [number, number, string])[] = [];
    for (const other of valuesFor(own, value)) all.push([from, to, other]);
    if (name !== undefined) {
      for (const other of membersFor(name, own)) all.push([at, to, other]);
      // With one of the commas beside it.
      if (text[to] === ",") all.push([at, to + 1, ""], [at, to + 1, ""]);
      else all.push([text[at - 1] === "," ? at - 1 : at, to, ""]);
    }
    for (const [start, end, other] of all) {
      count += 1;
      if (count % share.each === 0) yield text.slice(0, start) + other + text.slice(end);
    }
  }
}
