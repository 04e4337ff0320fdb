import { compareFile, markReport } from '@zhenzhi/reporting'
import type { Block, FileCompared, ReadFile, Writing } from '@zhenzhi/reporting'
import { reportDocx } from '../report-docx.ts'

/** A plainly invented draft with everything a word processor may spoil. The files in `saved` were printed from it: it may not change. */
const body = (id: string, ...texts: string[]): Block => ({ id, kind: 'body', part: 1, sentences: texts.map((text) => ({ text })) })
const heading = (id: string, kind: Block['kind'], text: string): Block => ({ id, kind, part: 1, sentences: [{ text }] })

export const blocks: readonly Block[] = [
  { id: 'title', kind: 'title', part: null, sentences: [{ text: '{{town}}' }, { text: '{{year}}年法治政府建设年度报告' }] },
  { id: 'opening', kind: 'body', part: null, sentences: [{ text: '现将{{town}}{{year}}年法治政府建设情况报告如下。' }, { text: '本稿所列数据{{cutoff}}。' }] },
  heading('part-1', 'heading-1', '{{year}}年主要举措和成效'), heading('disputes', 'heading-2', '依法调解矛盾纠纷'), heading('village', 'heading-3', '村级调解'),
  { ...body('counts', '登记矛盾纠纷{{figure:registered}}，受理{{figure:accepted}}。', '调解成功率为{{figure:rate}}（{{numerator:rate}}/{{denominator:rate}}）。'), sentences: [
    { text: '登记矛盾纠纷{{figure:registered}}，受理{{figure:accepted}}。', needs: { nonZero: ['registered'] } }, { text: '不印的{{figure:nothing}}。', needs: { nonZero: ['nothing'] } },
    { text: '调解成功率为{{figure:rate}}（{{numerator:rate}}/{{denominator:rate}}）。' },
  ] },
  body('quoted', '落实“谁执法谁普法”，学习《中华人民共和国民法典》，登记{{figure:registered}}。', '他说：“好！”就走了。'),
  body('numbered', '（一）从严；1.从实；①从细；②从快。', '{{year}}年3月15日、12月4日，{{cutoff}}。'),
  body('tabbed', '甲\t乙\t{{value:registered}}　丙  丁'), body('valueless', '满意率{{figure:unknown}}。', '组织普法宣传，发动群众参加，效果良好。'),
  heading('advice', 'heading-2', '加强普法宣传'), body('long', ...Array.from({ length: 60 }, (_, nth) => `第${nth}项工作按“${'年月日'.repeat(nth % 5)}”推进，共{{figure:registered}}。`)),
]

const plain = { numerator: null, denominator: null, grade: 'record', records: 1, asOf: '2026-11-30' } as const

export const writing: Writing = {
  known: new Map([
    { ...plain, id: 'registered', zh: '登记矛盾纠纷', value: '72', unit: '件' }, { ...plain, id: 'accepted', zh: '受理矛盾纠纷', value: '70', unit: '件' },
    { ...plain, id: 'nothing', zh: '没有的', value: '0', unit: '件' }, { ...plain, id: 'unknown', zh: '满意率', value: null, unit: '%' },
    { ...plain, id: 'rate', zh: '调解成功率', value: '98.51', unit: '%', numerator: '66', denominator: '67' },
  ].map((figure) => [figure.id, { ...figure, unit: figure.unit as '件' }])),
  facts: {
    town: '青禾镇', county: '云岭县', year: 2026, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-11-30', signedOn: '2026-12-05',
    addressee: '县委、县人民政府', copyTo: ['县司法局'], signature: '青禾镇人民政府',
  },
}

export function printedDocx(): Promise<Buffer> {
  return reportDocx(markReport(blocks, writing, { town: 7, year: 2026, version: 3, cutoff: '2026-11-30' }), { demo: true })
}

export function comparedWith(file: ReadFile | undefined): FileCompared {
  if (file === undefined) throw new Error('not read')
  return compareFile({ file, blocks, current: blocks, writing, today: writing.known })
}
