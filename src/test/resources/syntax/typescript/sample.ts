// Counts words. 数一数 😀
import type { Reader } from "./reader";

export interface Options<T extends object = {}> extends Base {
  readonly limit?: number;
  run(words: string[]): Promise<void>;
  [key: string]: unknown;
}

type Pair<K, V> = readonly [K, V] | null;
type Name = `on${Capitalize<string>}`;

enum Colour {
  Red = "red",
  Green = 0x10,
}

declare module "words" {}
namespace Tools.Deep {}

@Component({ selector: 'app' })
export abstract class Word<T> implements Options<T> {
  private static count: number = 1_000;
  constructor(public text: string, protected size?: bigint) {
    super();
  }
  abstract top(this: Word<T>, ...words: Array<string>): asserts words is string[];
  get length(): number { return this.text!.length; }
}

function isWord(value: unknown): value is Word<never> {
  return value instanceof Word && typeof value === "object";
}

const MAX_WORDS = <const>["变量", `a${1 + 2}\n`] satisfies string[];
let keys: keyof typeof MAX_WORDS = undefined as any;
