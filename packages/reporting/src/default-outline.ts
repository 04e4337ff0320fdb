import type { OutlinePart, ReportOutline } from './outline.ts'

const measuresAndResults: OutlinePart = {
  part: 1,
  heading: '{{year}}年法治政府建设主要举措和成效',
  paragraphs: [],
  sections: [
    {
      heading: '加强法治建设组织领导',
      paragraphs: [[
        { text: '领导班子专题研究法治建设工作{{figure:leadership-law-topic-sessions}}。' },
        { text: '报告期内召开会议{{figure:meetings-held}}，以会议台账登记为准。' },
      ]],
    },
    {
      heading: '依法调解矛盾纠纷',
      paragraphs: [
        [
          { text: '登记矛盾纠纷{{figure:disputes-registered}}，受理{{figure:disputes-accepted}}。' },
          { text: '调解终结{{figure:disputes-concluded}}，其中调解成功{{figure:disputes-succeeded}}。' },
          {
            text: '调解成功率为{{figure:mediation-success-rate}}（{{numerator:mediation-success-rate}}/{{denominator:mediation-success-rate}}）。',
            needs: { known: ['mediation-success-rate'] },
          },
        ],
        [
          { text: '达成书面调解协议{{figure:agreements-written}}，记录口头调解协议{{figure:agreements-oral}}。' },
          { text: '调解协议涉及金额{{figure:agreement-amount}}。', needs: { nonZero: ['agreement-amount'] } },
          { text: '参加调解的当事人共{{figure:mediation-parties}}。' },
        ],
      ],
    },
    { heading: '充实基层治理力量', paragraphs: [[{ text: '在册网格员{{figure:grid-workers}}。' }]] },
  ],
}

const shortcomings: OutlinePart = {
  part: 2,
  heading: '法治政府建设存在的不足和原因',
  paragraphs: [],
  sections: [
    { heading: '存在的不足', paragraphs: [[{ text: '【请填写：本年度工作中的具体不足，逐条写明事实】' }]] },
    { heading: '产生不足的原因', paragraphs: [[{ text: '【请填写：上述不足各自的原因】' }]] },
  ],
}

const firstResponsible: OutlinePart = {
  part: 3,
  heading: '党政主要负责人履行推进法治建设第一责任人职责情况',
  paragraphs: [
    [{ text: '报告期{{denominator:law-sessions-per-quarter}}个季度中，领导班子在{{numerator:law-sessions-per-quarter}}个季度专题研究了法治建设工作。' }],
    [{ text: '【请填写：党委主要负责人履行第一责任人职责的情况，写明时间和事项】' }],
    [{ text: '【请填写：政府主要负责人履行第一责任人职责的情况，写明时间和事项】' }],
  ],
}

const nextYear: OutlinePart = {
  part: 4,
  heading: '{{nextYear}}年法治政府建设主要安排',
  paragraphs: [[{ text: '【请填写：针对上述不足的改进措施、责任单位和完成时间】' }]],
}

/** The optional part: nothing is printed of it until somebody writes something. */
const other: OutlinePart = { part: 5, heading: '其他需要报告的情况', paragraphs: [] }

/** The outline a town begins with. It claims nothing that no figure carries; what only people know is marked 【请填写：…】. */
export const defaultOutline: ReportOutline = {
  id: 'yearly-report',
  title: ['{{town}}', '{{year}}年法治政府建设年度报告'],
  opening: [[
    { text: '现将{{town}}{{year}}年法治政府建设情况报告如下。' },
    { text: '本稿所列数据{{cutoff}}。' },
  ]],
  parts: [measuresAndResults, shortcomings, firstResponsible, nextYear, other],
}
