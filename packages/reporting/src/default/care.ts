import type { OutlineSection } from '../outline.ts'
import { known, some } from './saying.ts'

export const care: OutlineSection = {
  heading: '关爱帮扶特殊群体',
  paragraphs: [
    [
      some('兑付严重精神障碍患者监护人以奖代补资金{{figure:guardian-reward-paid}}。'),
      some('发放患者住院生活补助{{figure:inpatient-subsidy-paid}}。'),
      known('住院生活补助现行标准为{{figure:inpatient-subsidy-standard}}。'),
    ],
    [
      some('入户帮扶走访{{figure:help-visits}}。'),
      some('走访中发现困难和问题{{figure:key-person-problems-found}}，已解决{{figure:key-person-problems-solved}}。'),
      some('帮扶对象情况核对应办{{denominator:key-person-check-frequency}}个月，办结{{numerator:key-person-check-frequency}}个月。'),
    ],
    [
      some('代缴城乡居民医保{{figure:insurance-premium-paid}}。'),
      some('期末由镇里代缴参保的低保、特困、孤儿等困难群众{{figure:poor-insured}}。'),
      some('期末由镇里代缴参保的重度残疾人{{figure:disabled-insured}}。'),
    ],
    [
      some('现有优待对象{{figure:entitled-group-persons}}。'),
      some('发放优待对象补贴{{figure:entitled-group-allowances}}，以到账为准。'),
    ],
  ],
}
