import { describe, expect, test } from 'vitest'
import { blocksOf } from '../draft/block.ts'
import type { Block } from '../draft/block.ts'
import { defaultOutline } from '../default-outline.ts'
import { paragraphText } from '../filled-report.ts'
import { draftFacts, facts, figures } from '../report.fixture.ts'
import { compareFile } from './compare-file.ts'
import type { Comparing, FileCompared } from './compare-file.ts'
import { markReport } from './mark-report.ts'
import { blockName, figureName, originName, readMark } from './print-mark.ts'
import type { ReadFile, ReadParagraph } from './read-file.ts'

const known = new Map(figures.map((figure) => [figure.id, figure]))
const origin = { town: 7, year: 2026, version: 0, cutoff: '2026-11-30' }
const body = (id: string, ...texts: string[]): Block => ({ id, kind: 'body', part: 1, sentences: texts.map((text) => ({ text })) })

/** What a program that keeps everything would give back of a printed draft. */
function printedFile(blocks: readonly Block[], writing = { known, facts: draftFacts }, marks = true): ReadFile {
  const report = markReport(blocks, writing, origin)
  const paragraphs = report.paragraphs.map((paragraph): ReadParagraph => {
    let at = 0
    const runs = paragraph.runs.flatMap(({ text, mark }) => {
      const start = at
      at += text.length
      return mark === undefined ? [] : [{ name: mark, start, end: at }]
    })
    const own = paragraph.mark === undefined ? [] : [{ name: paragraph.mark, start: 0, end: at }]
    return { text: paragraphText(paragraph), marks: marks ? [...own, ...runs] : [], level: paragraph.level, aside: false, hands: [] }
  })
  const title = { text: report.title.join(''), marks: marks ? report.marks.map((name) => ({ name, start: 0, end: 5 })) : [], level: 0 as const, aside: false, hands: [] }
  return { paragraphs: [title, { ...title, text: `${facts.addressee}：`, marks: [] }, ...paragraphs, { ...title, text: facts.signature, marks: [] }], comments: [], tracked: false, properties: {} }
}

const compare = (file: ReadFile, blocks: readonly Block[], more: Partial<Comparing> = {}): FileCompared =>
  compareFile({ file, blocks, current: blocks, writing: { known, facts: draftFacts }, today: known, ...more })

/** The file with one text in the place of another, bookmarks left where they would be. */
function edited(file: ReadFile, from: string, to: string): ReadFile {
  if (!file.paragraphs.some(({ text }) => text.includes(from))) throw new Error(`the file does not say “${from}”`)
  return {
    ...file, paragraphs: file.paragraphs.map((one) => {
      const at = one.text.indexOf(from)
      if (at < 0) return one
      const move = (place: number) => (place <= at ? place : place >= at + from.length ? place + to.length - from.length : at + Math.min(place - at, to.length))
      return { ...one, text: one.text.replace(from, to), marks: one.marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) })) }
    }),
  }
}

const kinds = ({ differences }: FileCompared) => differences.map(({ kind, block }) => `${kind} ${block}`)
const sentencesOf = ({ differences }: FileCompared) => differences.flatMap(({ edit }) => (edit !== undefined && 'sentences' in edit ? edit.sentences.map(({ text }) => text) : []))
const numbersOf = ({ differences }: FileCompared) => differences.flatMap(({ numbers }) => numbers.map(({ token, was, said, today }) => [token, was, said, today]))

test('a bookmark’s name is short, says what it is, and is read back; others are none of ours', () => {
  const longest = figureName(999, { figure: 'x'.repeat(80), face: 'figure', value: '-123456789012.25' })

  expect([originName(origin), blockName(7, 'b12-1abc', [0, 2]), longest].every((name) => name.length <= 40 && /^\w+$/.test(name))).toBe(true)
  expect(readMark(originName(origin))).toEqual({ kind: 'origin', origin })
  expect(readMark(blockName(7, 'b12-1abc', [0, 2, 70]))).toMatchObject({ kind: 'block', said: [0, 2, 70] })
  expect(readMark(blockName(7, 'b12-1abc', [199]))).toMatchObject({ said: undefined })
  expect(readMark(figureName(1, { figure: 'a', face: 'value', value: '-98.51' }))).toMatchObject({ face: 'value', value: '-98.51' })
  expect(readMark(figureName(1, { figure: 'a', face: 'figure', value: null }))).toMatchObject({ value: null })
  expect(['_Toc123', 'zz_x', 'zz_o_1_2_3_4', 'zz_f1_q_abc_1', '书签1'].map(readMark)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

describe('what was printed and not changed comes back without a difference', () => {
  const odd = [
    ...blocksOf(defaultOutline),
    body('quoted', '落实“谁执法谁普法”，学习《中华人民共和国民法典》，登记{{figure:disputes-registered}}。', '他说：“好！”就走了。'),
    body('numbered', '（一）从严；1.从实；①从细；②从快。', '{{year}}年3月15日、{{nextYear}}年，{{cutoff}}。'),
    body('tabbed', '甲\t乙\t{{value:disputes-registered}}　丙  丁'),
    body('twice', '{{figure:disputes-registered}}、{{figure:disputes-registered}}和{{value:disputes-registered}}，{{numerator:mediation-success-rate}}/{{denominator:mediation-success-rate}}。'),
    body('long', ...Array.from({ length: 150 }, (_, nth) => `第${nth}项工作按“${'年月日'.repeat(nth % 7)}”推进，共{{figure:disputes-registered}}。`)),
  ]

  test.each([['with its bookmarks', true, 'marks'], ['with none left', false, 'words']] as const)('%s', (_, marks, by) => {
    for (const writing of [{ known, facts }, { known, facts: draftFacts }]) {
      const compared = compare(printedFile(odd, writing, marks), odd, { writing })
      expect([compared.by, compared.differences]).toEqual([by, []])
    }
  })

  test('and so it is when the ledger moved on in the meantime', () => {
    const later = new Map([...known].map(([id, one]) => [id, { ...one, value: one.value === '0' ? '3' : '0' }]))
    const compared = compare(printedFile(odd), odd, { writing: { known: later, facts: draftFacts }, today: later })

    expect(compared.differences).toEqual([])
  })
})

describe('a number of the ledger', () => {
  const blocks = [...blocksOf(defaultOutline).slice(0, 3), body('one', '登记矛盾纠纷{{figure:disputes-registered}}，受理{{figure:disputes-accepted}}。', '成功率为{{figure:mediation-success-rate}}。')]

  test.each([
    ['overwritten', '72件', '75件', [['figure:disputes-registered', '72件', '75件', '72件']]],
    ['with a digit typed before it', '72件', '172件', [['figure:disputes-registered', '72件', '172件', '72件']]],
    ['in full-width digits', '98.51%', '９８.５２%', [['figure:mediation-success-rate', '98.51%', '９８.５２%', '98.51%']]],
    ['that says the same in full-width digits', '72件', '７２件', []],
    ['deleted', '72件，', '，', [['figure:disputes-registered', '72件', null, '72件']]],
    ['turned into words', '72件，', '若干件，', [['figure:disputes-registered', '72件', null, '72件']]],
  ] as const)('%s is told, and its figure stays bound', (...[, from, to, told]) => {
    for (const marks of [true, false]) {
      const compared = compare(edited(printedFile(blocks, undefined, marks), from, to), blocks)
      expect(numbersOf(compared)).toEqual(told)
      expect(compared.differences.map(({ edit, kind }) => [kind, edit === undefined])).toEqual(told.map(([, , said]) => (said === null ? ['changed', false] : ['numbers', true])))
    }
  })

  test('in a sentence that was worded anew keeps its token', () => {
    for (const marks of [true, false]) {
      const compared = compare(edited(printedFile(blocks, undefined, marks), '登记矛盾纠纷72件，', '全镇今年共登记各类矛盾纠纷大约80余件，'), blocks)

      expect(kinds(compared)).toEqual(['changed one'])
      expect(numbersOf(compared)).toHaveLength(1)
      expect(sentencesOf(compared).join('')).toMatch(/^全镇今年共登记各类矛盾纠纷大约\{\{(value|figure):disputes-registered\}\}余?件?，受理\{\{figure:disputes-accepted\}\}。成功率为\{\{figure:mediation-success-rate\}\}。$/)
    }
  })

  test('is known by its bookmark where the sentence was turned round', () => {
    const file = printedFile(blocks)
    const swapped = { ...file, paragraphs: file.paragraphs.map((one) => {
      if (!one.text.startsWith('登记矛盾')) return one
      const text = '受理70件，登记矛盾纠纷72件。成功率为98.51%。'
      const at = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length })
      return { ...one, text, marks: one.marks.map((mark, index) => ({ ...mark, ...[{ start: 0, end: text.length }, at('72件'), at('70件'), at('98.51%')][index] })) }
    }) }

    expect(sentencesOf(compare(swapped, blocks))).toEqual(['受理{{figure:disputes-accepted}}，登记矛盾纠纷{{figure:disputes-registered}}。', '成功率为{{figure:mediation-success-rate}}。'])
    expect(numbersOf(compare(swapped, blocks))).toEqual([])
  })

  test('is told with what it is today, where the ledger went on', () => {
    const today = new Map(known).set('disputes-registered', { ...known.get('disputes-registered')!, value: '75' })

    expect(numbersOf(compare(edited(printedFile(blocks), '72件', '75件'), blocks, { writing: { known: today, facts: draftFacts }, today }))).toEqual([['figure:disputes-registered', '72件', '75件', '75件']])
  })

  test('typed into new words is proposed to be bound', () => {
    const compared = compare(edited(printedFile(blocks), '成功率为98.51%。', '成功率为98.51%。其中口头协议25件。'), blocks)

    expect(compared.differences[0]?.typed.map(({ sentence, text, proposals }) => [sentence, text, proposals[0]?.figure])).toEqual([[2, '25', 'agreements-oral']])
    expect(sentencesOf(compared)).toEqual([...blocks.at(-1)!.sentences.map(({ text }) => text), '其中口头协议25件。'])
  })
})

describe('words', () => {
  const needs = { nonZero: ['disputes-registered'] }
  const blocks: Block[] = [
    ...blocksOf(defaultOutline).slice(0, 3),
    { id: 'one', kind: 'body', part: 1, sentences: [{ text: '排查矛盾纠纷{{figure:disputes-registered}}。', needs }, { text: '从来没有的{{figure:nowhere}}。' }, { text: '干部走村入户，上门听取意见。' }] },
    body('two', '组织普法宣传，发动群众参加。'), body('three', '调解组织全部按时换届。'), body('four', '执法人员持证上岗，亮证执法。'),
  ]
  const file = printedFile(blocks)

  test('put behind a sentence depend on nothing, and what is not printed today stays', () => {
    const compared = compare(edited(file, '72件。', '72件。各村都成立了调解组织。'), blocks)

    expect(compared.differences[0]?.edit).toMatchObject({ kind: 'change', block: 'one', sentences: [{ text: '排查矛盾纠纷{{figure:disputes-registered}}。', needs }, { text: '各村都成立了调解组织。' }, blocks[3]?.sentences[1], blocks[3]?.sentences[2]] })
    expect(compared.differences[0]?.edit && 'sentences' in compared.differences[0].edit && compared.differences[0].edit.sentences[1]).toEqual({ text: '各村都成立了调解组织。' })
  })

  test('within a sentence leave its condition; a sentence taken out is gone, with its figure told', () => {
    expect(compare(edited(file, '排查矛盾', '集中排查各类矛盾'), blocks).differences[0]?.edit).toMatchObject({ sentences: [{ text: '集中排查各类矛盾纠纷{{figure:disputes-registered}}。', needs }, {}, {}] })
    const gone = compare(edited(file, '排查矛盾纠纷72件。', ''), blocks)
    expect(sentencesOf(gone)).toEqual(['从来没有的{{figure:nowhere}}。', '干部走村入户，上门听取意见。'])
    expect(numbersOf(gone)).toEqual([['figure:disputes-registered', '72件', null, '72件']])
  })

  test('of paragraphs added, removed and moved are told as that', () => {
    const at = (text: string) => file.paragraphs.findIndex((one) => one.text.startsWith(text))
    const plainLine = (text: string): ReadParagraph => ({ text, marks: [], level: 0, aside: false, hands: [{ name: '乙某', day: '2026-12-01' }] })
    const added = compare({ ...file, paragraphs: file.paragraphs.toSpliced(at('组织普法') + 1, 0, plainLine('新写的一段。共两句。'), plainLine('（二）再加的小标题')) }, blocks)
    expect(added.differences.map(({ edit }) => edit)).toMatchObject([
      { kind: 'add', after: 'two', as: 'body', sentences: [{ text: '新写的一段。' }, { text: '共两句。' }] }, { kind: 'add', after: 'two', as: 'heading-2', sentences: [{ text: '再加的小标题' }] },
    ])
    expect(added.differences[0]?.hands).toEqual([{ name: '乙某', day: '2026-12-01' }])
    expect(kinds(compare({ ...file, paragraphs: file.paragraphs.toSpliced(at('组织普法'), 1) }, blocks))).toEqual(['removed two'])
    const last = file.paragraphs[at('执法人员')]!
    const moved = compare({ ...file, paragraphs: file.paragraphs.toSpliced(at('执法人员'), 1).toSpliced(at('组织普法'), 0, last) }, blocks)
    expect(moved.differences.map(({ edit }) => edit)).toEqual([{ kind: 'move', block: 'four', after: 'one' }])
  })

  test('are known again without bookmarks where they were changed by half', () => {
    const compared = compare(edited(printedFile(blocks, undefined, false), '调解组织全部按时换届。', '各村调解组织全部按时完成换届选举。'), blocks)

    expect([compared.by, kinds(compared)]).toEqual(['words', ['changed three']])
  })

  test('of a block that somebody has written anew meanwhile are told with what stands there; of one that is gone, that they cannot be taken', () => {
    const now = blocks.map((one) => (one.id === 'two' ? { ...one, sentences: [{ text: '别人改的。' }] } : one)).filter(({ id }) => id !== 'three')
    const [two, three] = compare(edited(edited(file, '发动群众', '发动干部群众'), '按时换届', '如期换届'), blocks, { current: now }).differences

    expect(two).toMatchObject({ block: 'two', overtaken: '别人改的。', edit: { kind: 'change' } })
    expect(three).toMatchObject({ block: 'three', unable: expect.stringContaining('删去') })
    expect(three?.edit).toBeUndefined()
  })

  test('of a heading of a part are taken without its number, and the heading cannot go', () => {
    const all = blocksOf(defaultOutline)
    const whole = printedFile(all)
    const heading = whole.paragraphs.find(({ text }) => text.startsWith('一、'))!
    const compared = compare(edited(whole, heading.text, `${heading.text}情况`), all)

    expect(sentencesOf(compared)).toEqual([`${all.find(({ kind }) => kind === 'heading-1')?.sentences[0]?.text ?? ''}情况`])
    const gone = compare({ ...whole, paragraphs: whole.paragraphs.filter((one) => one !== heading) }, all)
    expect(gone.differences.map(({ kind, unable }) => [kind, unable?.includes('不能删')])).toEqual([['removed', true]])
  })

  test('split by a soft break are two paragraphs', () => {
    const compared = compare(edited(file, '上门听取意见。', '上门听取意见。\n另起一行的话。'), blocks)

    expect(kinds(compared)).toEqual([expect.stringMatching(/^added /)])
    expect(sentencesOf(compared)).toEqual(['另起一行的话。'])
  })
})
