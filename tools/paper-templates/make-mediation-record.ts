import { atRight, form, gap, heading, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { partyLines } from './parties.ts'
import { across, pair, twoColumns } from './two-columns.ts'

const facts = form(twoColumns, [
  { cells: [...pair('登记日期', '{{registeredOn}}'), ...pair('受理日期', '{{acceptedOn}}')] },
  { cells: [...pair('纠纷类别', '{{kind}}'), ...pair('纠纷来源', '{{source}}')] },
  { cells: [...pair('纠纷发生地', '{{village}}'), ...pair('调解层级', '{{level}}')] },
  { cells: [...pair('调解委员会', '{{committee}}'), ...pair('调解员', '{{mediator}}')] },
  { cells: across('当事人', partyLines) },
  { cells: across('纠纷简要情况', '{{summary}}'), height: 1800 },
  { cells: [...pair('调解结果', '{{result}}'), ...pair('结束日期', '{{concludedOn}}')] },
  { cells: [...pair('协议书编号', '{{agreementNumber}}'), ...pair('履行情况', '{{performed}}')] },
])

const steps = [2200, 2100, 1600, 2944]
const [day = 0, step = 0, who = 0, note = 0] = steps

/** One row an act; the list begins and ends within it. */
const timeline = form(steps, [
  {
    head: true,
    cells: [
      { text: '日期', width: day, label: true }, { text: '办理事项', width: step, label: true },
      { text: '经办人', width: who, label: true }, { text: '说明', width: note, label: true },
    ],
  },
  {
    cells: [
      { text: '{{#timeline}}{{day}}', width: day, label: true }, { text: '{{title}}', width: step },
      { text: '{{who}}', width: who }, { text: '{{note}}{{/timeline}}', width: note },
    ],
  },
])

/** 调解登记表: what a mediation is about and what was done, on one or two pages. */
export function makeMediationRecord(): Promise<Buffer> {
  return packTemplate('调解登记表', [
    title('调解登记表'), atRight('{{number}}'), facts, gap(), heading('办理经过'), timeline, gap(),
    signatureLine('登记人（签名）'),
  ])
}
