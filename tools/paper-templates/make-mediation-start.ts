import { AlignmentType } from 'docx'
import { atRight, body, form, gap, heading, mark, passage, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { party, partyLines } from './parties.ts'
import { across, pair, twoColumns } from './two-columns.ts'

const parties = [mark('{{#parties}}'), party, gap(), mark('{{/parties}}')]
const dateLine = body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } })

/** 人民调解申请书. Who cannot write has it written for them and signs. */
export function makeApplication(): Promise<Buffer> {
  return packTemplate('人民调解申请书', [
    title('人民调解申请书'), heading('一、当事人基本情况'), ...parties,
    heading('二、纠纷简要情况'), passage('{{summary}}'), heading('三、申请事项'), passage('{{claim}}'),
    body('人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解。'),
    signatureLine('申请人（签名、盖章或按指印）'), dateLine,
  ])
}

/** 受理登记表: what was accepted, from whom, by which committee. */
export function makeAcceptance(): Promise<Buffer> {
  return packTemplate('人民调解受理登记表', [
    title('人民调解受理登记表'),
    form(twoColumns, [
      { cells: [...pair('纠纷类型', '{{kind}}'), ...pair('案件来源', '{{source}}')] },
      { cells: [...pair('委托移送单位', '{{referredBy}}'), ...pair('调解层级', '{{level}}')] },
      { cells: [...pair('纠纷发生地', '{{village}}'), ...pair('激化风险', '{{risk}}')] },
      { cells: [...pair('调解委员会', '{{committee}}'), ...pair('调解员', '{{mediator}}')] },
      { cells: [...pair('各方愿意调解', '{{willing}}'), ...pair('已告知权利义务', '{{told}}')] },
      { cells: across('当事人', partyLines), height: 1400 },
      { cells: across('纠纷简要情况', '{{summary}}'), height: 2600 },
    ]),
    gap(), signatureLine('当事人（签名、盖章或按指印）'), signatureLine('登记人（签名）'), dateLine,
  ])
}

/** What a party may do (art. 23) and has to do (art. 24), and what is not allowed of a mediator (art. 15). */
const rights = [
  '选择或者接受人民调解员；', '接受调解、拒绝调解或者要求终止调解；', '要求调解公开进行或者不公开进行；', '自主表达意愿、自愿达成调解协议。',
]
const duties = ['如实陈述纠纷事实；', '遵守调解现场秩序，尊重人民调解员；', '尊重对方当事人行使权利。']

/** 权利义务告知书, given before mediation begins; mediation costs nothing (art. 4). */
export function makeRights(): Promise<Buffer> {
  const listed = (items: readonly string[]) => items.map((item, index) => body(`（${index + 1}）${item}`))
  return packTemplate('人民调解权利义务告知书', [
    title('人民调解权利义务告知书'),
    mark('{{#parties}}'), body('{{name}}：'), mark('{{/parties}}'),
    body('根据《中华人民共和国人民调解法》，现将当事人在人民调解活动中的权利和义务告知如下：'),
    heading('一、当事人的权利（第23条）'), ...listed(rights),
    heading('二、当事人的义务（第24条）'), ...listed(duties),
    heading('三、其他事项'),
    body('人民调解不收取任何费用（第4条）。调解员与当事人有亲属关系或者与纠纷有利害关系的，当事人可以要求更换调解员。'),
    body('经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行（第31条）。双方可以自调解协议生效之日起三十日内共同向人民法院申请司法确认（第33条）。不影响当事人依法通过仲裁、行政、司法等途径维护自己的权利（第3条）。'),
    mark('{{#parties}}'), signatureLine('以上内容已知悉　{{name}}（签名、盖章或按指印）'), mark('{{/parties}}'), dateLine,
  ])
}

/** 口头协议登记表 (art. 28): what was agreed by word of mouth, written down by the mediator. */
export function makeOralForm(): Promise<Buffer> {
  return packTemplate('人民调解口头协议登记表', [
    title('人民调解口头协议登记表'),
    form(twoColumns, [
      { cells: across('当事人', partyLines), height: 1400 },
      { cells: [...pair('纠纷类型', '{{kind}}'), ...pair('纠纷发生地', '{{village}}')] },
      { cells: across('纠纷主要事实', '{{summary}}'), height: 2000 },
      { cells: across('协议内容', '{{terms}}'), height: 2400 },
      { cells: [...pair('履行方式', '{{way}}'), ...pair('履行期限', '{{performBy}}')] },
      { cells: [...pair('涉及金额', '{{amount}}'), ...pair('调解委员会', '{{committee}}')] },
    ]),
    body('口头协议自各方当事人达成协议之日起生效（《人民调解法》第30条）。'),
    signatureLine('人民调解员{{mediator}}（签名）'), atRight('{{committee}}（印章）', { keepNext: true }), dateLine,
  ])
}
