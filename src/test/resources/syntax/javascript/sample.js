#!/usr/bin/env node
// Counts words. 数一数 😀
import fs, { readFile as read } from "node:fs";

export const MAX_WORDS = 1_000n, ratio = 1.5e-3;

/** A word. */
class Word extends Base {
  static #count = 0;
  constructor(text, { size = 2, ...rest } = {}) {
    super(text);
    this.text = text ?? null;
  }
  get length() { return this.#count; }
  async *parts() { yield* this.text.split(/[\s,]+/gu); }
}

function* range(from, to) {
  for (let i = from; i <= to; i++) yield i;
}

const top = async (words) => {
  const table = new Map();
  for (const word of words) {
    table.set(word, (table.get(word) || 0) + 1);
  }
  console.log(`${words.length} words\n变量`, typeof table, undefined, true);
  return { table, 'quoted': 1, key: range, [MAX_WORDS]: false, run() { return await top; } };
};

try {
  if (x?.y !== 'it\'s') throw new Error("no");
} catch (error) {
  debugger;
} finally {
  delete x.y;
}
