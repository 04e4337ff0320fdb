import { AlignmentType } from 'docx'
import { body, form, gap, heading, mark, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { across, pair, twoColumns } from './two-columns.ts'

/** 研判纪要: who met, and of each item what was decided, by whom it is done, by when. */
export function makeStudyMinutes(): Promise<Buffer> {
  return packTemplate('研判纪要', [
    title('研　判　纪　要'),
    form(twoColumns, [
      { cells: across('会议名称', '{{name}}') },
      { cells: [...pair('主持人', '{{chair}}'), ...pair('参加人数', '{{attendance}}')] },
      { cells: across('参加单位', '{{units}}') },
    ]),
    heading('议定事项'),
    mark('{{#items}}'),
    form(twoColumns, [
      { cells: across('什么事', '{{what}}'), height: 700 },
      { cells: across('研判意见', '{{decision}}'), height: 1000 },
      { cells: [...pair('责任单位', '{{unit}}'), ...pair('办理期限', '{{until}}')] },
    ]),
    gap(), mark('{{/items}}'),
    signatureLine('主持人（签名）'), signatureLine('记录人（签名）'),
    body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
  ])
}
