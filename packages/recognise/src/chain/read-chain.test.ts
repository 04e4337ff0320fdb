import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChain } from './read-chain.ts'

const villages = ['红旗村', '东风村', '石桥村', '柳湾村', '青山社区', '官塘村', '李家坳村', '上河村', '下河村', '双溪口村'].map((name) => ({ id: name, names: name === '官塘村' ? [name, '老官塘'] : [name] }))
type Told = [string, number | null, number | null, number | null, number | null]
interface Chat {
  text: string
  lines: Told[]
  unknown: number
}
const labelled = (name: string): Chat[] => JSON.parse(readFileSync(new URL(`../../labelled/chain/${name}.json`, import.meta.url), 'utf8'))
const chats = labelled('chats')
/** Written after the parser: some of them it does not read. */
const later = labelled('later-chats')

const read = (text: string) => {
  const { entries, unknown } = readChain(text, villages)
  return { lines: entries.map(({ village, found, resolved, still, incidents }): Told => [village, found, resolved, still, incidents]), unknown }
}

describe('labelled chats', () => {
  test('there are enough of them, all invented', () => {
    expect(chats.length).toBeGreaterThanOrEqual(20)
    expect(chats.flatMap(({ lines }) => lines).length).toBeGreaterThanOrEqual(45)
  })

  test.each(chats)('$text', ({ text, lines, unknown }) => {
    const said = read(text)
    const inOrder = (all: readonly Told[]) => all.map((told) => JSON.stringify(told)).toSorted()
    expect(inOrder(said.lines)).toEqual(inOrder(lines))
    expect(said.unknown).toHaveLength(unknown)
  })

  test('of later ones what is taken is right, nearly all is taken, and what is not stays in sight', () => {
    const key = (at: number, told: Told) => JSON.stringify([at, ...told])
    const all = [...chats, ...later]
    const wanted = new Set(all.flatMap(({ lines }, at) => lines.map((told) => key(at, told))))
    const got = all.flatMap(({ text }, at) => read(text).lines.map((told) => key(at, told)))
    const right = got.filter((one) => wanted.has(one)).length

    expect([wanted.size, got.length, right]).toEqual([91, 88, 88])
    expect(later.filter(({ lines, text }) => lines.length > read(text).lines.length).map(({ text }) => read(text).unknown.length)).toEqual([1, 1, 1])
  })
})

test('who reported is read where the line says it, and a telephone number is no count', () => {
  const [entry] = readChain('下河村 排查1起 化解1起 联系人程某庚 13900000008', villages).entries

  expect(entry).toMatchObject({ person: '程某庚', found: 1, resolved: 1, nought: false })
  expect(readChain('柳湾村（程某辛）排查：1；化解：1；', villages).entries[0]?.person).toBe('程某辛')
  expect(readChain('柳湾村 排查1起，化解1起，全部化解', villages).entries[0]?.person).toBe('')
})

test('told twice with other numbers the later one is taken and marked, unless it says that it corrects', () => {
  const told = (between: string) => readChain(`红旗村排查3起化解1起\n${between}红旗村 排查4起化解1起`, villages).entries[0]

  expect(told('')).toMatchObject({ found: 4, doubtful: true, corrected: false })
  expect(told('更正：')).toMatchObject({ found: 4, doubtful: false, corrected: true })
})

test('nobody\'s short name is taken for a village where it is part of another word', () => {
  expect(read('李红旗家排查1起').lines).toEqual([])
  expect(read('红旗路纠纷化解1起').lines).toEqual([])
  expect(read('石桥镇排查9起').lines).toEqual([])
})
