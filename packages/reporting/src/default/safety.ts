import type { OutlineSection } from '../outline.ts'
import { known, share, some } from './saying.ts'

export const safety: OutlineSection = {
  heading: '深化平安建设',
  paragraphs: [
    [
      some('镇村两级综治中心建设投入{{figure:governance-centre-investment}}。'),
      some('现有村（社区）治保主任{{figure:village-security-directors}}。'),
      some('现有辅警{{figure:auxiliary-officers}}。'),
      some('在册网格员{{figure:grid-workers}}。'),
    ],
    [
      some('开展镇级安全检查{{figure:town-inspections}}。'),
      some('检查企业商户{{figure:town-inspection-visits}}。'),
      some('排查安全隐患{{figure:town-hazards-found}}，已销号{{figure:town-hazards-closed}}。'),
      {
        text: '生产安全事故情况逐月上报（{{numerator:accident-returns-per-month}}/{{denominator:accident-returns-per-month}}个月），期内生产安全事故为{{figure:work-safety-accidents}}。',
        needs: { zero: ['work-safety-accidents'], complete: ['accident-returns-per-month'] },
      },
      some('发生生产安全事故{{figure:work-safety-accidents}}。'),
      known('政法双评参评人数在全县（市、区）列第{{value:political-legal-appraisal-rank}}位。'),
    ],
    [
      some('修订村规民约并备案的行政村{{value:village-charters-revised}}个。'),
      // a village register alone is no word on charters: where none is kept, nothing is said of them
      { text: `村规民约备案率为${share('village-charter-coverage')}。`, needs: { known: ['village-charter-coverage'], nonZero: ['village-charters-revised'] } },
    ],
  ],
}

export const disputes: OutlineSection = {
  heading: '依法调解矛盾纠纷',
  paragraphs: [
    [
      some('排查发现矛盾纠纷{{figure:disputes-found}}。'),
      some('排查发现的矛盾纠纷已化解{{figure:disputes-found-settled}}。'),
      some('登记矛盾纠纷{{figure:disputes-registered}}，受理{{figure:disputes-accepted}}。'),
      some('调解终结{{figure:disputes-concluded}}，其中调解成功{{figure:disputes-succeeded}}。'),
      known(`调解成功率为${share('mediation-success-rate')}。`),
    ],
    [
      some('达成书面调解协议{{figure:agreements-written}}。'),
      some('记录口头调解协议{{figure:agreements-oral}}。'),
      some('调解协议涉及金额{{figure:agreement-amount}}。'),
      some('参加调解的当事人共{{figure:mediation-parties}}。'),
    ],
    [some('专项行动中摸排并化解矛盾纠纷{{figure:disputes-resolved-campaign}}。')],
    [
      some('设有镇人民调解委员会{{figure:mediation-committees-town}}。'),
      some('设有村（社区）人民调解委员会{{figure:mediation-committees-village}}。'),
      some('设有人民调解小组{{figure:mediation-groups}}。'),
      some('在册村（社区）人民调解员{{figure:mediators-village}}。'),
      some('召开调解研判会{{figure:study-meetings}}。'),
      some('研判会协调事项{{figure:study-meeting-items}}。'),
    ],
  ],
}
