import { AlignmentType } from 'docx'
import { atRight, body, form, gap, signatureLine, textWidth, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { partyLines } from './parties.ts'
import { across, pair, twoColumns } from './two-columns.ts'

/** 卷宗封面. Number, year and shelf of the archive are written by hand when it is filed. */
export function makeCover(): Promise<Buffer> {
  return packTemplate('人民调解卷宗封面', [
    title('人民调解卷宗'), atRight('卷号：　　　　　　'), gap(),
    form(twoColumns, [
      { cells: across('调解委员会', '{{committee}}'), height: 900 },
      { cells: [...pair('纠纷类型', '{{kind}}'), ...pair('纠纷发生地', '{{village}}')], height: 900 },
      { cells: across('当事人', partyLines), height: 1800 },
      { cells: [...pair('调解员', '{{mediator}}'), ...pair('调解层级', '{{level}}')], height: 900 },
      { cells: [...pair('难易程度', '{{grade}}'), ...pair('协议已履行', '{{performed}}')], height: 900 },
      { cells: [...pair('立卷人', ''), ...pair('立卷日期', '')], height: 900 },
      { cells: [...pair('保管期限', ''), ...pair('页数', '')], height: 900 },
    ]),
  ])
}

/** What a dossier holds (rule MED-032, likely), in its order; a line with a tag stands only where the case has it. */
const contents: readonly (readonly [string, string?])[] = [
  ['人民调解申请书', 'claim'], ['人民调解受理登记表'], ['人民调解权利义务告知书'], ['当事人身份证明'], ['人民调解调查笔录', 'inquiry'], ['人民调解记录', 'session'],
  ['人民调解协议书', 'signedCopy'], ['人民调解口头协议登记表（没有书面协议的）'], ['司法确认申请书和法院的决定', 'confirmation'], ['人民调解回访记录', 'visitNote'], ['其他材料'],
]
const columns = [900, 5344, 1300, 1300]
const [number = 0, name = 0, page = 0, note = 0] = columns

/** 卷宗目录. Pages are numbered by hand once the file is bound. */
export function makeContents(): Promise<Buffer> {
  const row = ([paper, tag]: readonly [string, string?], index: number) => ({
    cells: [
      { text: String(index + 1), width: number, label: true }, { text: tag === undefined ? paper : `${paper}{{^${tag}}}（无）{{/${tag}}}`, width: name },
      { text: '', width: page }, { text: '', width: note },
    ],
  })
  const head = { head: true, cells: [{ text: '序号', width: number, label: true }, { text: '文书名称', width: name, label: true }, { text: '页次', width: page, label: true }, { text: '备注', width: note, label: true }] }
  return packTemplate('人民调解卷宗目录', [title('卷宗目录'), form(columns, [head, ...contents.map(row)]), gap(), signatureLine('立卷人（签名）')])
}

/** 以案定补审批表: one for a dispute; the grade and the sum are approved by somebody else than who applied. */
export function makeAllowanceForm(): Promise<Buffer> {
  return packTemplate('以案定补审批表', [
    title('以案定补审批表'),
    form(twoColumns, [
      { cells: across('纠纷', '{{dispute}}') },
      { cells: [...pair('调解员', '{{mediator}}'), ...pair('所在村（社区）', '{{village}}')] },
      { cells: [...pair('难易程度', '{{grade}}'), ...pair('补助金额', '{{amount}}')] },
      { cells: [...pair('已履行或写明期限', '{{kept}}'), ...pair('卷宗齐全', '{{complete}}')] },
      { cells: across('司法所意见', ['', '', '签名：　　　　　　　　年　　月　　日']), height: 2000 },
      { cells: across('镇领导意见', ['', '', '签名：　　　　　　　　年　　月　　日']), height: 2000 },
      { cells: across('公示情况', ''), height: 1200 },
    ]),
    body(`一件纠纷只补一次。领取人签名：　　　　　　　　日期：　　　　　　`, { alignment: AlignmentType.LEFT, indent: {} }),
  ])
}

/** Kept equal to the width of the text: a form that is wider runs off the page. */
if (columns.reduce((sum, width) => sum + width, 0) !== textWidth) throw new Error('the columns of the contents do not fill the page')
