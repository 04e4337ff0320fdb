import areas from './rows.json' with { type: 'json' }

/** One area of the specification; a row's id is the letter and its place in the list: A01. */
export interface Area {
  readonly letter: string
  readonly title: string
  readonly english: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly id: string
  readonly title: string
}

/** The 294 rows of the specification, in its order. */
export const specification: readonly Area[] = areas.map(({ rows, ...area }) => ({
  ...area,
  rows: rows.map((title, index) => ({ id: `${area.letter}${String(index + 1).padStart(2, '0')}`, title })),
}))
