import pg from 'pg'

type Parse = (text: string) => unknown

const { builtins } = pg.types
// Lists are not among the type numbers that pg's types name.
const listOfText: (text: string) => string[] = pg.types.getTypeParser(1009 as Parameters<typeof pg.types.getTypeParser>[0])

/** By type number: days and moments as the kernel writes them, counts as numbers, decimals as text. */
const own: Readonly<Record<number, Parse>> = {
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: toMoment,
  [builtins.INT8]: toCount,
  [builtins.NUMERIC]: (text) => text,
  1016: (text) => listOfText(text).map(toCount),
  1182: listOfText,
  1185: (text) => listOfText(text).map(toMoment),
  1231: listOfText,
}

/** How columns come back: see `openPool`. What is not listed here is read as `pg` reads it (text, uuid and integer lists among it). */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => (format === 'binary' ? undefined : own[type]) ?? pg.types.getTypeParser(type, format),
}

/** `2026-05-08 01:02:03.4+00` → `2026-05-08T01:02:03.400Z` */
function toMoment(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new Error(`${text} is beyond what a number holds exactly`)
  return count
}
