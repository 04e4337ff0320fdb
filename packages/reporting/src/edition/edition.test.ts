import { describe, expect, test } from 'vitest'
import { defaultOutline } from '../default-outline.ts'
import { blocksOf } from '../draft/block.ts'
import type { Block } from '../draft/block.ts'
import { editBlocks } from '../draft/edit-blocks.ts'
import type { DraftEdit } from '../draft/edit-blocks.ts'
import { paragraphText } from '../filled-report.ts'
import { facts, figures } from '../report.fixture.ts'
import type { ReportFigure } from '../report-figure.ts'
import { reportText } from '../report-text.ts'
import { differences } from './differences.ts'
import { editionOf } from './edition-of.ts'
import type { Edition } from './edition-of.ts'
import { grounds, withholdingGrounds } from './ground.ts'
import { usualDetails } from './letter-details.ts'

const counted: ReportFigure = { id: 'correction-persons', zh: '社区矫正对象', value: '3', unit: '人', numerator: null, denominator: null, grade: 'record', records: 3, asOf: '2026-12-31' }
const details = { ...usualDetails({ town: '青禾镇', county: '云岭县' }), documentNumber: '青委〔2027〕3号', signers: ['甲某', '乙某'], signedOn: '2027-01-05' }
const usual = { facts, figures: [...figures, counted], details, special: new Set(['correction-persons']), mask: (text: string) => text.replaceAll('张三', '张某') }
const both = (blocks: readonly Block[], more: Partial<typeof usual> = {}) => {
  const [upward, open] = [editionOf(blocks, { ...usual, ...more, kind: 'upward' }), editionOf(blocks, { ...usual, ...more, kind: 'public' })]
  return { upward, open, apart: differences(upward, open) }
}
const said = ({ report }: Edition) => report.paragraphs.map(paragraphText)

const body = (id: string, ...texts: string[]): Block => ({ id, kind: 'body', part: 1, sentences: texts.map((text) => ({ text })) })
const heading = (id: string, kind: 'heading-1' | 'heading-2' | 'heading-3', text: string): Block => ({ id, kind, part: 1, sentences: [{ text }] })
const title: Block = { id: 'title', kind: 'title', part: null, sentences: [{ text: '{{town}}' }, { text: '{{year}}年法治政府建设年度报告' }] }
const draft: Block[] = [
  title, heading('one', 'heading-1', '举措'), heading('staff', 'heading-2', '干部调整'), body('moved', '调整中层干部。'), heading('rest', 'heading-2', '调解'),
  body('disputes', '登记矛盾纠纷{{figure:disputes-registered}}。', '拟请县里增加编制。', '村民张三的纠纷已化解。', '在册社区矫正对象{{figure:correction-persons}}，共{{value:correction-persons}}人。'),
]
const edit = (blocks: readonly Block[], one: DraftEdit): Block[] => {
  const edited = editBlocks(blocks, one)
  if ('says' in edited) throw new Error(edited.says)
  return edited
}
const withhold = (blocks: readonly Block[], block: string) => edit(blocks, { kind: 'withhold', block, ground: 'internal' })

describe('two editions of one body', () => {
  test('are the same text where nothing is marked, masked or small: they differ in head and foot alone', () => {
    const { upward, open, apart } = both(blocksOf(defaultOutline), { special: new Set() })

    expect(apart).toEqual([])
    expect(said(open)).toEqual(said(upward))
    expect(upward.report.facts.letterhead).toEqual({ issuers: ['中共青禾镇委员会', '青禾镇人民政府'], number: '青委〔2027〕3号', signer: '甲某　乙某' })
    expect(upward.report.facts).toMatchObject({ addressee: '中共云岭县委员会、云岭县人民政府', copyTo: ['中共云岭县委全面依法治县委员会办公室'], printedBy: '青禾镇党政办公室' })
    expect(open.report.facts).not.toHaveProperty('letterhead')
    expect(open.report.facts).toMatchObject({ addressee: '', copyTo: [], signatories: ['中共青禾镇委员会', '青禾镇人民政府'] })
    expect([upward.report.date, open.report.date]).toEqual(['2027年1月5日', '2027年1月5日'])
  })

  test('a heading that is not published takes with it what stands under it, and what follows is numbered anew', () => {
    const { upward, open, apart } = both(withhold(draft, 'staff'))

    expect(said(upward).slice(0, 4)).toEqual(['一、举措', '（一）干部调整', '调整中层干部。', '（二）调解'])
    expect(said(open).slice(0, 2)).toEqual(['一、举措', '（一）调解'])
    expect(apart.filter(({ because }) => because.some(({ why }) => why === 'withheld')).map(({ upward: text, open: there, because }) => [text, there, because])).toEqual([
      ['干部调整', null, [{ why: 'withheld', ground: 'internal' }]], ['调整中层干部。', null, [{ why: 'withheld', ground: 'internal' }]],
    ])
  })

  test('a paragraph or a single sentence may be marked, and a heading with nothing left goes and says so', () => {
    const sentences = draft.at(-1)!.sentences.map((sentence, index) => (index === 1 ? { ...sentence, withheld: 'process' as const } : sentence))
    const { open, apart } = both(edit(withhold(draft, 'moved'), { kind: 'change', block: 'disputes', sentences }))

    expect(said(open).join('\n')).not.toMatch(/编制|调整中层|干部调整/)
    expect(apart.map(({ block, sentence, because }) => [block, sentence, because[0]?.why])).toEqual([
      ['staff', 0, 'nothing-under'], ['moved', 0, 'withheld'], ['disputes', 1, 'withheld'], ['disputes', 2, 'person'], ['disputes', 3, 'few'],
    ])
  })

  test('private persons are masked, and fewer than five of a special group are not counted out, in no part of what is published', () => {
    const { upward, open } = both(draft)

    expect(said(upward).at(-1)).toContain('在册社区矫正对象3人，共3人。')
    expect(said(open).at(-1)).toBe('登记矛盾纠纷72件。拟请县里增加编制。村民张某的纠纷已化解。在册社区矫正对象不足5人，共不足5人。')
    expect(open.report.figures.find(({ id }) => id === counted.id)).toMatchObject({ value: null, absent: '不足5人', numerator: null, denominator: null, records: 0 })
    expect(open.report.figures.find(({ id }) => id === 'disputes-registered')).toMatchObject({ value: '72', records: 1 })
  })

  test('every sentence of the one that the other does not have is listed with a reason, and no other', () => {
    const marked = withhold(withhold(blocksOf(defaultOutline), blocksOf(defaultOutline).find(({ kind }) => kind === 'heading-2')!.id), blocksOf(defaultOutline).findLast(({ kind }) => kind === 'body')!.id)
    const { upward, open, apart } = both(marked)
    const missing = upward.sentences.filter(({ text }, index) => text !== null && open.sentences[index]?.text !== text)

    expect(apart.length).toBeGreaterThan(3)
    expect(apart.map(({ block, sentence }) => [block, sentence])).toEqual(missing.map(({ block, sentence }) => [block, sentence]))
    expect(apart.every(({ because }) => because.length > 0)).toBe(true)
    expect(reportText(upward.report)).toContain('抄送：')
  })
})

describe.each([
  ['four of them', { value: '4' }, '不足5人'], ['five', { value: '5' }, '5人'], ['nobody', { value: '0' }, '0人'],
  ['money for three', { value: '900', unit: '元', records: 3 }, '（人数少，不公开）'], ['money for thirty', { value: '9000', unit: '元', records: 30 }, '9000元'], ['money for nobody knows how many', { value: '9000', unit: '元', records: null }, '（人数少，不公开）'],
  ['a share of four', { value: '25', unit: '%', numerator: '1', denominator: '4' }, '（人数少，不公开）'],
  ['a share all but one', { value: '98.33', unit: '%', numerator: '59', denominator: '60' }, '（人数少，不公开）'],
  ['a share of all', { value: '100', unit: '%', numerator: '60', denominator: '60' }, '100%'],
  ['how often it was done', { value: '1', unit: '次/月', numerator: '3', denominator: '3' }, '1次/月'],
] as const)('of a special group, %s', (_, more, prints) => {
  test(`is published as ${prints}`, () => {
    const block = body('x', '{{figure:correction-persons}}')
    const { open } = both([title, heading('one', 'heading-1', '举措'), block], { figures: [{ ...counted, ...more }] })

    expect(said(open)).toEqual(['一、举措', prints])
  })
})

describe('what is marked stays marked', () => {
  const marked = edit(draft, { kind: 'change', block: 'disputes', sentences: draft.at(-1)!.sentences.map((one, index) => (index === 1 ? { ...one, withheld: 'process' as const } : one)) })
  const marks = (blocks: readonly Block[]) => blocks.find(({ id }) => id === 'disputes')!.sentences.map(({ withheld }) => withheld ?? null)
  const texts = (...words: string[]) => ({ kind: 'change', block: 'disputes', sentences: words.map((text) => ({ text })) }) as const

  test('where somebody who knows of no marks writes the paragraph anew', () => {
    expect(marks(edit(marked, texts('拟请县里增加编制。', '别的话。')))).toEqual(['process', null])
    expect(marks(edit(marked, texts('登记矛盾纠纷{{figure:disputes-registered}}。', '拟请县里增加五名编制。')))).toEqual([null, 'process'])
  })

  test('until it is taken off', () => {
    const open = edit(marked, { kind: 'change', block: 'disputes', sentences: [{ text: '拟请县里增加编制。', withheld: null }] })
    expect(marks(open)).toEqual([null])
  })

  test('where the heading that covered it is removed, or it is moved away from it', () => {
    const covered = withhold(draft, 'staff')
    const ground = (blocks: readonly Block[], id: string) => blocks.find((one) => one.id === id)?.withheld

    expect(ground(edit(covered, { kind: 'remove', block: 'staff' }), 'moved')).toBe('internal')
    expect(ground(edit(covered, { kind: 'move', block: 'moved', after: 'rest' }), 'moved')).toBe('internal')
    expect(ground(edit(withhold(covered, 'staff'), { kind: 'withhold', block: 'staff', ground: null }), 'staff')).toBeUndefined()
  })

  test('title and headings of parts cannot be marked, and every ground says what it is', () => {
    expect(editBlocks(draft, { kind: 'withhold', block: 'one', ground: 'personal' })).toEqual({ says: expect.stringContaining('都要公开') })
    expect(editBlocks(draft, { kind: 'withhold', block: 'title', ground: 'personal' })).toEqual({ says: expect.stringContaining('都要公开') })
    expect(grounds.map((ground) => withholdingGrounds[ground]).filter((words) => /密/.test(words.replace('商业秘密', '')))).toEqual([])
  })
})
