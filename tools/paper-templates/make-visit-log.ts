import { AlignmentType } from 'docx'
import { body, form, gap, heading, mark, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { across, pair, twoColumns } from './two-columns.ts'

/** 进村服务日志: which lawyer came to which village, what was done and for how many, and the village's signature. */
export function makeVisitLog(): Promise<Buffer> {
  return packTemplate('法律顾问进村服务日志', [
    title('法律顾问进村服务日志'),
    form(twoColumns, [
      { cells: [...pair('法律顾问', '{{adviser}}'), ...pair('日期', '{{issuedOn}}')] },
      { cells: across('村（社区）', '{{village}}') },
    ]),
    heading('服务项目'),
    mark('{{#services}}'),
    form(twoColumns, [
      { cells: [...pair('服务类别', '{{kind}}'), ...pair('服务人次', '{{persons}}')] },
      { cells: across('服务内容', '{{note}}'), height: 900 },
    ]),
    gap(), mark('{{/services}}'),
    signatureLine('法律顾问（签名）'), signatureLine('村（社区）负责人（签名、盖章）'),
    body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
  ])
}
