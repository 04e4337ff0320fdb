import type { OutlineSection } from '../outline.ts'
import { known, share, some } from './saying.ts'

/** The bodies of the county in the town do most of this: their figures are supplied or imported, and the receipts say so. */
export const enforcement: OutlineSection = {
  heading: '推进规范执法和市场监管',
  paragraphs: [
    [
      some('本年度取得行政执法证件{{figure:certificates-gained}}。'),
      some('其中免考{{figure:certificate-exempt}}。'),
    ],
    [
      some('本年度办结市场主体开业登记{{figure:business-registrations}}。'),
      some('为{{figure:permits-issued}}办理许可证。'),
      known(`企业年报公示率为${share('company-annual-report-rate')}。`),
    ],
    [
      some('食品安全监督检查完成{{figure:food-safety-inspections}}，开具检查记录表{{figure:food-inspection-forms}}。'),
      some('食品安全专项整治投入执法力量{{figure:food-campaign-officer-times}}。'),
      some('专项整治检查食品经营单位{{figure:food-campaign-food-businesses}}。'),
      some('检查餐饮经营户{{figure:food-campaign-catering}}。'),
      some('检查集贸市场{{figure:food-campaign-markets}}。'),
      some('对校园内及周边店铺的检查达{{figure:school-area-visits}}。'),
    ],
    [
      some('查出食品安全隐患{{figure:food-hazards-found}}，已销号{{figure:food-hazards-closed}}。'),
      some('清理无证经营{{figure:unlicensed-cleared}}。'),
      some('送达责令改正通知书{{figure:correction-notices}}。'),
    ],
    [
      some('药品和医疗器械专项检查投入执法力量{{figure:drug-campaign-officer-times}}。'),
      some('检查医疗机构{{figure:medical-institutions-inspected}}。'),
    ],
    [
      some('开展违法建设大整治行动，为期{{figure:illegal-construction-campaign-months}}。'),
      some('打击假冒伪劣联合行动出动检查人员{{figure:counterfeit-inspector-times}}。'),
      some('出动执法车辆{{figure:counterfeit-vehicle-times}}。'),
      some('协助上级侦破制假案件{{figure:counterfeit-cases-assisted}}。'),
      some('现有在用执法记录仪{{figure:body-cameras}}。'),
    ],
  ],
}
