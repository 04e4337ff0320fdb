const everydaySigns = charactersOfFirstLevel()

/** A Chinese character outside the 3,755 of the first level of GB 2312: it seldom stands in ordinary words. */
export function isRare(sign: string): boolean {
  return /^[\u4e00-\u9fff]$/u.test(sign) && !everydaySigns.has(sign)
}

/** The first level lies in rows B0 to D7 of the code. */
function charactersOfFirstLevel(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let row = 0xb0; row <= 0xd7; row++) {
    const pairs = Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat()
    for (const sign of decoder.decode(Uint8Array.from(pairs))) found.add(sign)
  }
  return found
}
