import { describe, expect, test } from 'vitest'
import { defaultOutline } from '../default-outline.ts'
import { draftFacts, facts, figures, rate, registered, sessions } from '../report.fixture.ts'
import type { ReportFigure } from '../report-figure.ts'
import { blocksOf, outlineOf } from './block.ts'
import type { Block } from './block.ts'
import { checkDraft } from './check-draft.ts'
import { editBlocks, stillFits } from './edit-blocks.ts'
import { looseNumbers } from './loose-numbers.ts'
import { movedSentences } from './moved-sentences.ts'
import { showBlock } from './show-block.ts'

const blocks = blocksOf(defaultOutline)
const find = (text: string) => blocks.find(({ sentences }) => sentences.some((one) => one.text.includes(text)))!
const kept = (edited: ReturnType<typeof editBlocks>): Block[] => {
  if ('says' in edited) throw new Error(edited.says)
  return edited
}

describe('a draft', () => {
  test('is the outline in other words: taken apart and put together again it is the same', () => {
    expect(outlineOf(blocks)).toEqual({ ...JSON.parse(JSON.stringify(defaultOutline)), id: 'town-draft', parts: outlineOf(blocks).parts })
    expect(blocksOf(outlineOf(blocks))).toEqual(blocks)
    expect(outlineOf(blocks).parts.map(({ part, heading }) => [part, heading])).toEqual(defaultOutline.parts.map(({ part, heading }) => [part, heading]))
  })

  test('of another outline has other ids wherever it says something else', () => {
    const [title] = blocksOf({ ...defaultOutline, title: ['{{town}}', '{{year}}年法治政府建设工作报告'] })

    expect(title?.id).not.toBe(blocks[0]?.id)
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
  })

  test('changes one block and no other, and a paragraph added once is added once', () => {
    const body = find('在册网格员')
    const changed = kept(editBlocks(blocks, { kind: 'change', block: body.id, sentences: [{ text: '网格员{{figure:grid-workers}}。' }] }))
    const add = { kind: 'add', block: 'mine', after: body.id, as: 'body', sentences: [{ text: '另加一段。' }] } as const
    const added = kept(editBlocks(changed, add))

    expect(changed.filter((one, index) => one !== blocks[index]).map(({ id }) => id)).toEqual([body.id])
    expect(added.map(({ id }) => id).indexOf('mine')).toBe(added.findIndex(({ id }) => id === body.id) + 1)
    expect(added.find(({ id }) => id === 'mine')?.part).toBe(1)
    expect(kept(editBlocks(added, add))).toEqual(added)
  })

  test('keeps the headings of its parts, which may be worded anew', () => {
    const heading = find('第一责任人职责情况')
    const opening = find('现将')

    expect(editBlocks(blocks, { kind: 'remove', block: heading.id })).toEqual({ says: expect.stringContaining('不能删') })
    expect(editBlocks(blocks, { kind: 'move', block: heading.id, after: opening.id })).toEqual({ says: expect.stringContaining('不能移动') })
    expect(editBlocks(blocks, { kind: 'move', block: opening.id, after: heading.id })).toEqual({ says: expect.stringContaining('不能再移') })
    expect(kept(editBlocks(blocks, { kind: 'change', block: heading.id, sentences: [{ text: '第一责任人' }] }))).toHaveLength(blocks.length)
    expect(kept(editBlocks(blocks, { kind: 'remove', block: opening.id }))).toHaveLength(blocks.length - 1)
    expect(editBlocks(blocks, { kind: 'change', block: 'gone', sentences: [] })).toEqual({ says: expect.stringContaining('已经被别人删去') })
  })

  test('moves a paragraph past its neighbour and back', () => {
    const body = find('在册网格员')
    const at = blocks.indexOf(body)
    const down = { kind: 'move', block: body.id, after: blocks[at + 1]!.id } as const
    const moved = kept(editBlocks(blocks, down))

    expect(moved.map(({ id }) => id)).not.toEqual(blocks.map(({ id }) => id))
    expect(kept(editBlocks(moved, down))).toEqual(moved)
    expect(kept(editBlocks(moved, { kind: 'move', block: body.id, after: blocks[at - 1]!.id }))).toEqual(blocks)
  })

  test('takes a late edit of a paragraph nobody else touched, and not of one that somebody did', () => {
    const [one, other] = [find('在册网格员'), find('现将')]
    const now = kept(editBlocks(blocks, { kind: 'change', block: one.id, sentences: [{ text: '别人改的。' }] }))
    const mine = (block: string) => ({ kind: 'change', block, sentences: [{ text: '我改的。' }] }) as const

    expect(stillFits(mine(one.id), { seen: blocks, now })).toBe(false)
    expect(stillFits(mine(other.id), { seen: blocks, now })).toBe(true)
    expect(stillFits({ kind: 'remove', block: one.id }, { seen: blocks, now })).toBe(false)
  })
})

describe('a number that somebody typed', () => {
  const found = (text: string) => looseNumbers(text, figures).map(({ text: typed, proposals }) => [typed, proposals.map(({ figure, face }) => `${face}:${figure}`)])

  test('is found with the figures that have its value, those whose unit follows first', () => {
    expect(found('登记纠纷72件。')).toEqual([['72', ['figure:disputes-registered']]])
    expect(found('成功率98.51%，共66份。')).toEqual([['98.51%', ['figure:mediation-success-rate']], ['66', ['value:disputes-succeeded']]])
    expect(found('成功率９８.５１％。')).toEqual([['９８.５１％', ['figure:mediation-success-rate']]])
    expect(found('约7000人次。')).toEqual([['7000', []]])
  })

  test('is told from days, years and names of documents', () => {
    expect(found('2026年3月15日，按《实施纲要（2021—2025年）》部署，12月4日宣传，2021—2025年完成。')).toEqual([])
    expect(found('{{figure:disputes-registered}}，第3次。')).toEqual([['3', []]])
  })

  test('knows where it stands beside tokens', () => {
    const text = '{{year}}年{{figure:disputes-registered}}又5件'
    expect(looseNumbers(text, figures)[0]?.at).toBe(text.indexOf('5件'))
    const [{ at, proposals: [proposal] }] = looseNumbers('{{year}}年登记72件。', figures) as [ReturnType<typeof looseNumbers>[number]]
    expect('{{year}}年登记72件。'.slice(at, at + proposal!.length)).toBe('72件')
  })

  test('is a finding that names the figure, and does not stand in the way of keeping the draft', () => {
    const body = find('在册网格员')
    const edited = kept(editBlocks(blocks, { kind: 'change', block: body.id, sentences: [{ text: '登记72件。' }, { text: '{{figure:nowhere}}{{x}}' }] }))
    const says = checkDraft(edited, figures).filter(({ block }) => block === body.id)

    expect(says.map(({ sentence }) => sentence)).toEqual([0, 1, 1])
    expect(says[0]?.says).toContain('“登记矛盾纠纷”正是72件')
  })
})

test('a sentence shows its tokens by what they print, and says why it is not printed', () => {
  const writing = { known: new Map<string, ReportFigure>([[sessions.id, sessions], [registered.id, { ...registered, value: '0' }]]), facts: draftFacts }
  const block: Block = {
    id: 'x', kind: 'body', part: 1,
    sentences: [{ text: '{{year}}年研究{{figure:leadership-law-topic-sessions}}。' }, { text: '登记{{figure:disputes-registered}}。', needs: { nonZero: ['disputes-registered'] } }],
  }
  const [first, second] = showBlock(block, writing).sentences

  expect(first?.pieces).toEqual([{ text: '2026', token: 'year' }, { text: '年研究' }, { text: '2次', token: 'figure:leadership-law-topic-sessions' }, { text: '。' }])
  expect([first?.printed, second?.printed, second?.leftOut]).toEqual([true, false, ['disputes-registered']])
  expect(second?.pieces[1]).toEqual({ text: '0件', token: 'figure:disputes-registered' })
})

test('from one cut-off to another the sentences whose figures moved are told, those too that come and go', () => {
  const before = figures.map((one) => (one.id === 'agreement-amount' ? { ...one, value: '0' } : one))
  const after = figures.map((one) => (one.id === 'disputes-registered' ? { ...one, value: '75' } : one.id === rate.id ? { ...one, numerator: '132', denominator: '134' } : one))
  const moved = movedSentences(blocks, { facts, before, after })

  expect(moved.map(({ before: was, after: is, figures: ids, under }) => [was, is, ids, under])).toEqual([
    ['登记矛盾纠纷72件，受理70件。', '登记矛盾纠纷75件，受理70件。', ['disputes-registered'], '依法调解矛盾纠纷'],
    ['调解成功率为98.51%（66/67）。', '调解成功率为98.51%（132/134）。', ['mediation-success-rate'], '依法调解矛盾纠纷'],
    [null, '调解协议涉及金额123.45万元。', ['agreement-amount'], '依法调解矛盾纠纷'],
  ])
  expect(movedSentences(blocks, { facts, before: figures, after: figures })).toEqual([])
})
