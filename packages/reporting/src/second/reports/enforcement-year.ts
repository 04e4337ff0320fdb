import { figure, typed } from '../second-report.ts'
import type { Cell, SecondReport, SecondRow } from '../second-report.ts'

const one = (label: string, cell: Cell): SecondRow => ({ label, level: 0, cells: [cell] })

/**
 * 行政执法年度统计: whoever enforces, what was inspected, permitted, ordered; what no ledger here holds is typed (国办发〔2018〕118号: the year's
 * enforcement is published by 31 January of the next).
 */
export const enforcementYear: SecondReport = {
  id: 'enforcement-year',
  title: '行政执法年度统计报告',
  every: 'year',
  basis: '《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）二（三）',
  rule: 'INS-003',
  parts: [
    { heading: '一、总体情况', write: { key: 'overall', hint: '执法主体、人员、主要做法', starts: '年末持有有效行政执法证{{figure:certificate-holders}}。本年开展镇级安全检查{{figure:town-inspections}}，下达责令改正通知书{{figure:correction-notices}}。' } },
    {
      heading: '二、执法人员和装备',
      tables: [{
        title: '执法人员和装备', corner: '项目', columns: ['数量'],
        rows: [
          one('年末持有有效执法证（人）', figure('certificate-holders')), one('本年取得执法证（人）', figure('certificates-gained')), one('本年换证（个）', figure('certificates-renewed')),
          one('证件过期（个）', figure('certificates-expired')), one('执法记录仪（台）', figure('body-cameras')),
        ],
      }],
    },
    {
      heading: '三、行政检查',
      tables: [{
        title: '行政检查', corner: '项目', columns: ['数量'],
        rows: [
          one('镇级安全检查（次）', figure('town-inspections')), one('检查企业商户（户次）', figure('town-inspection-visits')), one('检查企业商户（家）', figure('town-inspection-premises')),
          one('食品安全监督检查（次）', figure('food-safety-inspections')), one('责令改正通知书（份）', figure('correction-notices')), one('隐患按期整改率（%）', figure('hazards-corrected-in-time-rate')),
        ],
      }],
    },
    {
      heading: '四、许可、处罚、强制',
      tables: [{
        title: '许可、处罚、强制', corner: '项目', columns: ['数量'],
        rows: [
          one('准予许可（件）', figure('permits-issued-cases')), one('不予许可（件）', figure('cell-permits-refused')),
          one('行政处罚（件）', typed('penalties')), one('罚没金额（万元）', typed('fines')), one('行政强制措施（件）', typed('measures')), one('行政强制执行（件）', typed('coercions')),
        ],
      }],
    },
    {
      heading: '五、复议、诉讼',
      tables: [{
        title: '复议、诉讼', corner: '项目', columns: ['数量'],
        rows: [one('行政复议（件）', typed('reviews')), one('其中被纠正（件）', typed('reviews-corrected')), one('行政诉讼（件）', typed('lawsuits')), one('其中败诉（件）', typed('lawsuits-lost'))],
      }],
    },
    { heading: '六、存在的问题和下一步打算', write: { key: 'problems', hint: '写问题、原因和打算', starts: '' } },
  ],
  balances: [],
}
