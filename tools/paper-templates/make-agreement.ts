import { AlignmentType } from 'docx'
import { atRight, body, gap, heading, mark, passage, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { party } from './parties.ts'

/** What happened, what is disputed and who answers for it (no. 2); what was agreed, how and until when it is performed (no. 3). */
const agreed = [
  heading('二、纠纷的主要事实'), passage('{{summary}}'),
  heading('三、争议事项和各方当事人的责任'), passage('{{issues}}'),
  heading('四、协议内容'), body('经{{committee}}调解，各方当事人自愿达成协议如下：'), passage('{{terms}}'),
  heading('五、履行方式和期限'), body('履行方式：{{way}}'), body('履行期限：{{performBy}}'),
]

/** When it takes effect, and whose copies there are: art. 29 (2). */
const effect = [
  body('本协议书自各方当事人签名、盖章或者按指印，并由人民调解员签名、加盖人民调解委员会印章之日起生效。', { keepNext: true }),
  body('本协议书一式{{copies}}份，各方当事人各执一份，{{committee}}留存一份。', { keepNext: true }),
]

const signatures = [
  gap(),
  mark('{{#parties}}'), signatureLine('当事人{{name}}（签名、盖章或按指印）'), mark('{{/parties}}'),
  signatureLine('人民调解员{{mediator}}（签名）'), signatureLine('记录人（签名）'),
  body('', { keepNext: true }),
  atRight('{{committee}}（印章）', { keepNext: true }),
  body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } }),
]

/** 人民调解协议书. The day is left to be written by hand: it is the day of signing that counts. */
export function makeAgreement(): Promise<Buffer> {
  return packTemplate('人民调解协议书', [
    title('人民调解协议书'), atRight('{{number}}'),
    heading('一、当事人基本情况'), mark('{{#parties}}'), party, gap(), mark('{{/parties}}'),
    ...agreed, ...effect, ...signatures,
  ])
}
