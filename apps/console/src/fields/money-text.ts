/** 1250.5 元 → 125050 分, as text and exactly. Undefined where it is no amount of 元 with at most two places. */
export function findFen(yuan: string): string | undefined {
  const match = /^(\d{1,13})(?:\.(\d{0,2}))?$/.exec(yuan.replace(/[,，\s]/g, ''))
  if (match === null) return undefined
  return `${match[1]}${(match[2] ?? '').padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')
}

/** 125050 分 → 1250.50 元, 125000 → 1250; text that is no whole number of 分 is given back as it is. */
export function yuanOf(fen: string): string {
  if (!/^\d+$/.test(fen)) return fen
  const padded = fen.padStart(3, '0')
  return `${padded.slice(0, -2)}.${padded.slice(-2)}`.replace(/\.00$/, '')
}
