import { blank, figure, sum, typed } from '../second-report.ts'
import type { Cell, SecondReport, SecondRow } from '../second-report.ts'

/** Columns of the table on requests, in its order. Keys are those of the requests' ledger. */
const applicants = { person: '自然人', commercial: '商业企业', research: '科研机构', charity: '社会公益组织', legal: '法律服务机构', other: '其他' } as const

const refused = { secret: '1.属于国家秘密', forbidden: '2.其他法律行政法规禁止公开', safety: '3.危及“三安全一稳定”', 'third-party': '4.保护第三方合法权益', internal: '5.属于三类内部事务信息', process: '6.属于四类过程性信息', 'case-file': '7.属于行政执法案卷', inquiry: '8.属于行政查询事项' }
const lacking = { 'not-held': '1.本机关不掌握相关政府信息', 'to-be-made': '2.没有现成信息需要另行制作', unclear: '3.补正后申请内容仍不明确' }
const unprocessed = { petition: '1.信访举报投诉类申请', repeated: '2.重复申请', published: '3.要求提供公开出版物', excessive: '4.无正当理由大量反复申请', confirm: '5.要求行政机关确认或重新出具已获取信息' }
const otherwise = { 'not-supplemented': '1.申请人无正当理由逾期不补正', 'not-paid': '2.申请人逾期未按收费通知要求缴费', other: '3.其他' }
const results = ['open', 'partly', ...[refused, lacking, unprocessed, otherwise].flatMap((some) => Object.keys(some))]

const everybody = Object.keys(applicants)
const row = (label: string, level: 0 | 1 | 2, cell: (applicant: string) => Cell): SecondRow => {
  const cells = everybody.map(cell)
  return { label, level, cells: [...cells, sum(...cells)] }
}
/** The layout has no row for requests withdrawn: they stand with what ended otherwise. */
const answered = (result: string) => (applicant: string) => {
  const counted = figure(`cell-disclosure-${result}-${applicant}`)
  return result === 'other' ? sum(counted, figure(`cell-disclosure-withdrawn-${applicant}`)) : counted
}
const group = (label: string, under: Readonly<Record<string, string>>): SecondRow[] => [
  { label, level: 1, cells: [...everybody, ''].map(() => blank) },
  ...Object.entries(under).map(([result, says]) => row(`${label.slice(0, 3)}${says}`, 2, answered(result))),
]

const contests = ['review', 'lawsuit', 'lawsuit-after-review'] as const
const outcomes = ['upheld', 'corrected', 'other', 'pending'] as const
const contested = contests.flatMap((contest) => {
  const cells = outcomes.map((outcome) => figure(`cell-disclosure-${contest}-${outcome}`))
  return [...cells, sum(...cells)]
})
const contestNames = { review: '行政复议', lawsuit: '未经复议直接起诉', 'lawsuit-after-review': '复议后起诉' }

/** 政府信息公开工作年度报告: six parts and three tables (政府信息公开条例 art. 49, 50; the layout is that of 国办公开办函〔2021〕30号). */
export const disclosureYear: SecondReport = {
  id: 'disclosure-year',
  title: '政府信息公开工作年度报告',
  every: 'year',
  basis: '《政府信息公开条例》第49条、第50条；表格按国办公开办函〔2021〕30号的格式',
  rule: 'DIS-020',
  parts: [
    { heading: '一、总体情况', write: { key: 'overall', hint: '主动公开、依申请公开、信息管理、平台建设、监督保障', starts: '本年收到政府信息公开申请{{figure:disclosure-requests}}，答复{{figure:disclosure-requests-answered}}。' } },
    {
      heading: '二、主动公开政府信息情况',
      tables: [
        {
          title: '第二十条第（一）项', corner: '信息内容', columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
          rows: [{ label: '规章', level: 0, cells: [typed('rules-made'), typed('rules-ended'), typed('rules-valid')] }, { label: '行政规范性文件', level: 0, cells: [typed('papers-made'), typed('papers-ended'), typed('papers-valid')] }],
        },
        { title: '第二十条第（五）项', corner: '信息内容', columns: ['本年处理决定数量'], rows: [{ label: '行政许可', level: 0, cells: [sum(figure('permits-issued-cases'), figure('cell-permits-refused'))] }] },
        {
          title: '第二十条第（六）项', corner: '信息内容', columns: ['本年处理决定数量'],
          rows: [{ label: '行政处罚', level: 0, cells: [typed('penalties')] }, { label: '行政强制', level: 0, cells: [typed('coercions')] }],
        },
        { title: '第二十条第（八）项', corner: '信息内容', columns: ['本年收费金额（万元）'], rows: [{ label: '行政事业性收费', level: 0, cells: [typed('fees')] }] },
      ],
    },
    {
      heading: '三、收到和处理政府信息公开申请情况',
      tables: [{
        title: '政府信息公开申请', corner: '申请人情况', columns: [...Object.values(applicants), '总计'],
        rows: [
          row('一、本年新收政府信息公开申请数量', 0, (applicant) => figure(`cell-disclosure-received-${applicant}`)),
          row('二、上年结转政府信息公开申请数量', 0, (applicant) => figure(`cell-disclosure-standing-${applicant}`, 'before')),
          { label: '三、本年度办理结果', level: 0, cells: [...everybody, ''].map(() => blank) },
          row('（一）予以公开', 1, answered('open')),
          row('（二）部分公开', 1, answered('partly')),
          ...group('（三）不予公开', refused),
          ...group('（四）无法提供', lacking),
          ...group('（五）不予处理', unprocessed),
          ...group('（六）其他处理', otherwise),
          row('（七）总计', 1, (applicant) => sum(...results.map((result) => answered(result)(applicant)))),
          row('四、结转下年度继续办理', 0, (applicant) => figure(`cell-disclosure-standing-${applicant}`)),
        ],
      }],
    },
    {
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      tables: [{
        title: '复议、诉讼', corner: '', columns: contests.flatMap((contest) => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((says) => `${contestNames[contest]}·${says}`)),
        rows: [{ label: '件数', level: 0, cells: contested }],
      }],
    },
    { heading: '五、存在的主要问题及改进情况', write: { key: 'problems', hint: '写问题，也写怎么改进', starts: '' } },
    { heading: '六、其他需要报告的事项', write: { key: 'others', hint: '收取信息处理费的情况写在这里；没有的写“无”', starts: '' } },
  ],
  balances: [{
    title: '新收 + 上年结转 = 办理结果总计 + 结转下年度', table: '政府信息公开申请',
    left: ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'], right: ['（七）总计', '四、结转下年度继续办理'],
  }],
}
