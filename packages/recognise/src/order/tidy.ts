/** Text made even for reading, and where each of its characters stood in the text as given. */
export interface Tidy {
  text: string
  at: readonly number[]
}

const han = /\p{Script=Han}/u
const evened: Readonly<Record<string, string>> = {
  '：': ':', '；': ';', '｜': '|', '＝': '=', '（': '(', '）': ')', '　': ' ', '\u00a0': ' ', '，': '，', '－': '-', '—': '-', '–': '-', '\r': ' ', '＂': '"',
}

/**
 * Wide letters, digits and signs become narrow; where a picture was read, the blanks between single characters go, and O and l among
 * digits become 0 and 1. Every character keeps the place it stood at.
 */
export function tidy(given: string): Tidy {
  const even = [...spread(given)]
  const kept = isRead(given) ? withoutBlanks(even) : even
  return { text: kept.map(({ char }) => char).join(''), at: [...kept.map(({ at }) => at), given.length] }
}

interface Char {
  char: string
  at: number
}

function* spread(given: string): Generator<Char> {
  for (let at = 0; at < given.length; at += 1) {
    const char = given.charAt(at)
    const code = char.charCodeAt(0)
    yield { at, char: evened[char] ?? (code >= 0xff10 && code <= 0xff5a && /[0-9A-Za-z]/.test(String.fromCharCode(code - 0xfee0)) ? String.fromCharCode(code - 0xfee0) : char) }
  }
}

/** Was it read from a picture? Then blanks stand between characters that no typist puts apart. */
function isRead(given: string): boolean {
  const apart = given.match(/\p{Script=Han} (?=\p{Script=Han}(?: |[,，。:：]|$))/gmu)?.length ?? 0
  const all = given.match(/\p{Script=Han}/gu)?.length ?? 0
  return apart >= 6 && apart / all > 0.12
}

function withoutBlanks(chars: readonly Char[]): Char[] {
  const kept = chars.filter(({ char }, index) => char !== ' ' || !joins(chars, index))
  return kept.map((one, index) => ({ ...one, char: /[OoIl]/.test(one.char) ? asDigit(kept, index) : one.char }))
}

/** A single blank between two signs that belong together; two blanks are a gap of the form. */
function joins(chars: readonly Char[], index: number): boolean {
  const before = chars[index - 1]?.char ?? ''
  const after = chars[index + 1]?.char ?? ''
  return before !== ' ' && after !== ' ' && isInk(before) && isInk(after)
}

function isInk(char: string): boolean {
  return han.test(char) || /[0-9A-Za-z\-:,，。、()|]/.test(char)
}

/** A letter with digits about it is the digit it looks like. */
function asDigit(chars: readonly Char[], index: number): string {
  const { char = '' } = chars[index] ?? {}
  const about = chars.slice(Math.max(0, index - 4), index + 5).map((one) => one.char).join('')
  if (/[A-Za-z]{2}/.test(about.replace(/[OoIl]/g, ''))) return char
  return (about.match(/\d/g)?.length ?? 0) >= 2 ? (/[Oo]/.test(char) ? '0' : '1') : char
}
