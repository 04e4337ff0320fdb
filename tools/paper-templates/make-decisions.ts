import { AlignmentType } from 'docx'
import { atRight, body, gap, heading, mark, passage, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { party } from './parties.ts'

const parties = [mark('{{#parties}}'), party, gap(), mark('{{/parties}}')]
const dateLine = body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } })

/** 行政调解协议书: by the unit that has the power, on the ground that gives it. */
export function makeAdministrativeAgreement(): Promise<Buffer> {
  return packTemplate('行政调解协议书', [
    title('行政调解协议书'), atRight('{{number}}'), heading('一、当事人基本情况'), ...parties,
    heading('二、纠纷的主要事实'), passage('{{summary}}'), heading('三、调解的依据'), body('{{power}}'),
    heading('四、协议内容'), body('经{{unit}}调解，各方当事人自愿达成协议如下：'), passage('{{terms}}'), body('履行期限：{{performBy}}'),
    mark('{{#parties}}'), signatureLine('当事人{{name}}（签名、盖章或按指印）'), mark('{{/parties}}'), signatureLine('调解人员（签名）'),
    atRight('{{unit}}（印章）', { keepNext: true }), dateLine,
  ])
}

/** 权属争议处理决定书: facts, reasons, grounds, decision, and the way to court within thirty days (土地管理法 art. 14, 森林法 art. 22). */
export function makeTenureDecision(): Promise<Buffer> {
  return packTemplate('权属争议处理决定书', [
    title('权属争议处理决定书'), atRight('{{number}}'), heading('一、当事人基本情况'), ...parties,
    heading('二、争议的标的和地块'), body('{{object}}：{{plot}}'), heading('三、查明的事实'), passage('{{facts}}'),
    heading('四、处理的理由和依据'), passage('{{grounds}}'), heading('五、处理决定'), passage('{{decision}}'),
    body('对本决定不服的，可以自接到本决定通知之日起三十日内，向人民法院起诉（《中华人民共和国土地管理法》第14条、《中华人民共和国森林法》第22条）。在争议解决前，任何一方不得改变土地利用现状，不得砍伐有争议的林木。'),
    atRight('（印章）', { keepNext: true }), dateLine,
  ])
}
