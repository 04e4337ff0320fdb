import { expect, test } from 'vitest'
import { draftText, findingsOfDraft } from './proofread-draft.ts'
import type { ShownBlock } from './report-desk.ts'

const sentence = (text: string, printed = true) => ({ text, pieces: [{ text }], leftOut: [], printed, loose: [], unknown: [] })
const block = (id: string, kind: ShownBlock['kind'], ...texts: string[]): ShownBlock => ({ id, kind, part: 1, sentences: texts.map((text) => sentence(text)) })
const blocks: ShownBlock[] = [
  block('t', 'title', '青禾镇2025年法治政府建设', '年度报告'), block('a', 'heading-1', '主要举措'), block('b', 'heading-2', '化解矛盾'), block('c', 'body', '调解纠纷9件。', '群众满意。'),
  block('d', 'heading-1', '不足'), block('e', 'heading-2', '人手'), { ...block('f', 'body'), sentences: [sentence('没有数。', false)] },
]

test('the draft is read as it is printed: headings numbered anew under each part, what is not printed left out', () => {
  expect(draftText(blocks).text).toBe('青禾镇2025年法治政府建设年度报告\n一、主要举措\n（一）化解矛盾\n调解纠纷9件。群众满意。\n二、不足\n（一）人手\n')
})

test('a finding comes back to its sentence; one over two loses its suggestion, one over a number alone is no finding of the draft', () => {
  const read = draftText(blocks)
  const at = (quote: string) => ({ check: 'one', certainty: 'A' as const, quote, start: read.text.indexOf(quote), end: read.text.indexOf(quote) + quote.length, message: '', suggestion: '改' })

  expect(findingsOfDraft([at('纠纷'), at('件。群众'), at('（一）')], read).map(({ suggestion, places }) => [suggestion, places])).toEqual([
    ['改', [{ block: 'c', sentence: 0, from: 2, to: 4 }]],
    [null, [{ block: 'c', sentence: 0, from: 5, to: 7 }, { block: 'c', sentence: 1, from: 0, to: 2 }]],
  ])
})
