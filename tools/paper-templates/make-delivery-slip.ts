import { form, gap, textWidth, title } from './form.ts'
import { packTemplate } from './pack-template.ts'

const [first, second, third, fourth] = [2000, 2422, 2000, 2422]
const label = (text: string, width: number) => ({ text, width, label: true })
const wide = (text: string) => ({ text, width: textWidth - first, span: 3 })

/** 送达回证: filled in by hand where the paper is handed over, left at the door or signed for by another. */
export function makeDeliverySlip(): Promise<Buffer> {
  return packTemplate('信访文书送达回证', [
    title('信访文书送达回证'), gap(),
    form([first, second, third, fourth], [
      { cells: [label('受送达人', first), wide('{{petitioner}}')] },
      { cells: [label('送达文书', first), wide('信访事项处理意见书')] },
      { cells: [label('送达地点', first), wide('')], height: 700 },
      { cells: [label('送达方式', first), wide('□ 当面交给本人　□ 同住家属或代收人签收　□ 留置　□ 邮寄　□ 电子　□ 公告')], height: 700 },
      { cells: [label('送达人', first), { text: '', width: second }, label('送达日期', third), { text: '　　年　　月　　日', width: fourth }], height: 800 },
      { cells: [label('受送达人签收', first), { text: '', width: second }, label('签收日期', third), { text: '　　年　　月　　日', width: fourth }], height: 900 },
      { cells: [label('代收人签收', first), { text: '', width: second }, label('与本人的关系', third), { text: '', width: fourth }], height: 900 },
      { cells: [label('拒收、留置情况', first), wide('')], height: 1200 },
      { cells: [label('见证人', first), { text: '', width: second }, label('见证日期', third), { text: '　　年　　月　　日', width: fourth }], height: 900 },
    ]),
  ])
}
