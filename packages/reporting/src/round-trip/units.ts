/** The smallest piece that is changed as a whole: a number, a Latin word, or one character. */
export interface Unit {
  text: string
  /** What it is compared by: full-width digits and signs are the keyboard's. */
  key: string
}

const pattern = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|[\d０-９]+(?:[.．][\d０-９]+)?|[A-Za-z]+|[\s\S]/gu

export function unitsOf(text: string): Unit[] {
  return Array.from(text.matchAll(pattern), ([unit]) => ({ text: unit, key: keyOf(unit) }))
}

export function isNumber({ key }: Unit): boolean {
  return /^\d/.test(key)
}

/** A number as a figure prints it: without marks of thousands. */
export function keyOf(text: string): string {
  const half = text.replaceAll(/[０-９％]|(?<=[\d０-９])．/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half
}

/** Words compared as a reader would: spaces and soft breaks are nothing. */
export function plain(text: string): string {
  return keyOf(text).replaceAll(/\s+/gu, '')
}

export function isStop(text: string): boolean {
  return text === '。' || text === '！' || text === '？'
}
