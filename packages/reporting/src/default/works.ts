import type { OutlineSection } from '../outline.ts'
import { some } from './saying.ts'

export const works: OutlineSection = {
  heading: '依法推进民生工程和人居环境建设',
  paragraphs: [
    [
      some('擦亮小城镇建设完成投入{{figure:small-town-polish-investment}}。'),
      some('建成美丽村湾{{figure:beautiful-hamlets-built}}。'),
      some('改造背街小巷{{figure:back-lanes-renovated}}。'),
      some('安装路灯{{figure:street-lamps-installed}}。'),
    ],
    [some('新建四好农村路{{figure:rural-roads-built}}，总长{{figure:rural-roads-km}}。')],
    [
      some('水环境治理项目争取上级资金{{figure:water-project-funds}}。'),
      some('建成农村污水处理站{{figure:sewage-stations-built}}。'),
      some('堤围整治投资{{figure:dyke-improvement-investment}}。'),
      some('清漂清淤干渠{{figure:canals-cleared}}。'),
    ],
    [
      some('河湖“清四乱”列入清单{{figure:four-disorders-listed}}，完成销号{{figure:four-disorders-closed}}。'),
      some('整治农村乱堆乱放、围栏篱笆{{figure:fence-and-pile-spots-cleared}}。'),
    ],
  ],
}
