/** One measured line. `ratio` and `verdict` are for people; the numbers behind them stand in `measured`. */
export interface Measured {
  /** What was measured. */
  what: string
  /** What the design asks of it; empty where the line is only told beside others. */
  hold: string
  measured: string
  /** Against the reference of the same run, or of one size against another. */
  ratio: string
  /** Data set, towns, clients, warm or cold. */
  on: string
  /** Undefined where nothing is asked. */
  holds?: boolean
  /** By how much it falls short. */
  short?: string
}

/** What a row works with. */
export interface Bench {
  /** Where data sets, plans and results are kept between runs. */
  cache: string
  /** Million cases are asked for, or there already. */
  big: boolean
  /** A file of one’s own that a row may be tried on. */
  path?: string | undefined
  log: (line: string) => void
}

export interface Row {
  name: string
  title: string
  run: (bench: Bench) => Promise<Measured[]>
}

/** Whether a number keeps what is asked, and by how much not. `most` or `least`. */
export function judge(value: number, asked: { most?: number; least?: number; unit: string }): Pick<Measured, 'holds' | 'short'> {
  const { most, least, unit } = asked
  if (most !== undefined && value > most) return { holds: false, short: `${round(value - most)} ${unit} over ${most}` }
  if (least !== undefined && value < least) return { holds: false, short: `${round(least - value)} ${unit} under ${least}` }
  return { holds: true }
}

/** Three figures that mean something. */
export function round(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(digits, 3) })
}
