export interface KnownVillage {
  id: string
  /** The official name first, then what else it is called. */
  names: readonly string[]
}

/** A village named in a line, and where. */
export interface Named {
  id: string
  from: number
  to: number
}

const ending = /(村民委员会|村委会|居委会|社区|村|屯|居)$/
/** A short name with one of these behind it is another place, and with 镇 the town itself. */
const elsewhere = '镇乡县市路街道组桥塘湾小中学派司所'

/** Villages named in a line, in order, none within another. Short names (红旗 for 红旗村) count where no character of writing stands before them, and only one village goes by them. */
export function findVillages(line: string, villages: readonly KnownVillage[]): Named[] {
  const names = villages.flatMap(({ id, names: called }) => called.flatMap((name) => [{ id, name, short: false }, ...shortOf(id, name)]))
  const clear = names.filter(({ id, name }) => names.every((other) => other.name !== name || other.id === id))
  const found: Named[] = []
  for (const { id, name, short } of clear.toSorted((a, b) => b.name.length - a.name.length)) {
    for (let from = line.indexOf(name); from >= 0; from = line.indexOf(name, from + 1)) {
      const to = from + name.length
      if (found.some((one) => from < one.to && one.from < to) || (short && !standsAlone(line, from, to))) continue
      found.push({ id, from, to })
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

function shortOf(id: string, name: string): { id: string; name: string; short: boolean }[] {
  const short = name.replace(ending, '')
  return short === name || short.length < 2 ? [] : [{ id, name: short, short: true }]
}

function standsAlone(line: string, from: number, to: number): boolean {
  return !/[\p{Script=Han}]/u.test(line[from - 1] ?? ' ') && !elsewhere.includes(line[to] ?? ' ')
}
