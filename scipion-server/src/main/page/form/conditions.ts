/** Values of the names in a condition; `undefined` for a name that is not known. */
export type Lookup = (name: string) => unknown;

const TOKEN = /\s*(?:(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|"([^"]*)"|'([^']*)'|([A-Za-z_]\w*)|(&&|\|\||==|!=|<=|>=|[()=<>!]))/y;
const LITERALS: Record<string, unknown> = { True: true, true: true, False: false, false: false, None: null, null: null };

type Token = { value: unknown } | { name: string } | { sign: string };

/**
 * Whether a parameter is to be shown: Scipion's conditions are Python expressions over the names of parameters. What is not understood, or names what
 * is not known, hides the parameter, as in Scipion's other clients.
 */
export function holds(condition: string | null | undefined, lookup: Lookup): boolean {
  if (!condition?.trim()) {
    return true;
  }
  try {
    return isTrue(new Condition(tokens(condition), lookup).whole());
  } catch {
    return false;
  }
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new Error(`Not a condition: ${text}`);
    }
    found.push(token(match));
  }
  return found;
}

function token([, digits, quoted, quotedOnce, word, sign]: RegExpExecArray): Token {
  if (digits !== undefined) {
    return { value: Number(digits) };
  }
  if (quoted !== undefined || quotedOnce !== undefined) {
    return { value: quoted ?? quotedOnce };
  }
  if (word === undefined) {
    return { sign: { '&&': 'and', '||': 'or', '!': 'not', '=': '==' }[sign] ?? sign };
  }
  if (word in LITERALS) {
    return { value: LITERALS[word] };
  }
  return ['and', 'or', 'not', 'is'].includes(word) ? { sign: word } : { name: word };
}

class Condition {
  private at = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly lookup: Lookup,
  ) {}

  whole(): unknown {
    const value = this.either();
    if (this.at < this.tokens.length) {
      throw new Error('The condition goes on after its end');
    }
    return value;
  }

  private either(): unknown {
    let value = this.both();
    while (this.takes('or')) {
      const other = this.both();
      value = isTrue(value) || isTrue(other);
    }
    return value;
  }

  private both(): unknown {
    let value = this.negation();
    while (this.takes('and')) {
      const other = this.negation();
      value = isTrue(value) && isTrue(other);
    }
    return value;
  }

  private negation(): unknown {
    return this.takes('not') ? !isTrue(this.negation()) : this.comparison();
  }

  /** Also a chain, such as 1 < n < 5. */
  private comparison(): unknown {
    let left = this.operand();
    let result: unknown = left;
    for (let compare = this.comparer(), first = true; compare; compare = this.comparer(), first = false) {
      const right = this.operand();
      result = (first || isTrue(result)) && compare(left, right);
      left = right;
    }
    return result;
  }

  private comparer(): ((a: unknown, b: unknown) => boolean) | null {
    if (this.takes('is')) {
      return this.takes('not') ? (a, b) => !same(a, b) : same;
    }
    const found = Object.keys(COMPARISONS).find((sign) => this.takes(sign));
    return found ? COMPARISONS[found] : null;
  }

  private operand(): unknown {
    if (this.takes('(')) {
      const value = this.either();
      if (!this.takes(')')) {
        throw new Error('A bracket is not closed');
      }
      return value;
    }
    const next = this.tokens[this.at++];
    if (next && 'value' in next) {
      return next.value;
    }
    const value = next && 'name' in next ? this.lookup(next.name) : undefined;
    if (value === undefined) {
      throw new Error('A value is missing');
    }
    return value;
  }

  private takes(sign: string): boolean {
    const next = this.tokens[this.at];
    const found = next !== undefined && 'sign' in next && next.sign === sign;
    if (found) {
      this.at++;
    }
    return found;
  }
}

const plain = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
const same = (a: unknown, b: unknown) => plain(a) === plain(b);
const isTrue = (value: unknown) => value !== null && value !== false && value !== 0 && value !== '' && !(Array.isArray(value) && value.length === 0);

const COMPARISONS: Record<string, (a: unknown, b: unknown) => boolean> = {
  '==': same,
  '!=': (a, b) => !same(a, b),
  '<=': (a, b) => (plain(a) as number) <= (plain(b) as number),
  '>=': (a, b) => (plain(a) as number) >= (plain(b) as number),
  '<': (a, b) => (plain(a) as number) < (plain(b) as number),
  '>': (a, b) => (plain(a) as number) > (plain(b) as number),
};
