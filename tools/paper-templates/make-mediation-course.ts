import { AlignmentType } from 'docx'
import { atRight, body, form, gap, heading, mark, passage, signatureLine, title } from './form.ts'
import { packTemplate } from './pack-template.ts'
import { party, partyLines } from './parties.ts'
import { across, pair, twoColumns } from './two-columns.ts'

const dateLine = body('　　　　年　　月　　日', { alignment: AlignmentType.RIGHT, indent: { right: 640 } })
const each = (text: string) => [mark('{{#parties}}'), signatureLine(text), mark('{{/parties}}')]

/** 调查笔录: read over to whoever was asked, corrected, signed. */
export function makeInquiry(): Promise<Buffer> {
  return packTemplate('人民调解调查笔录', [
    title('人民调解调查笔录'),
    body('时间：　　　　年　　月　　日　　时　　分'), body('地点：'),
    body('被调查人：{{inquired}}'), body('调查人：{{mediator}}'),
    heading('调查内容'), passage('{{inquiry}}'),
    body('以上笔录已交被调查人核对，与所说的相符。'),
    signatureLine('被调查人（签名、盖章或按指印）'), signatureLine('调查人（签名）'), signatureLine('记录人（签名）'), dateLine,
  ])
}

/** 调解记录 (art. 27). */
export function makeSessionRecord(): Promise<Buffer> {
  return packTemplate('人民调解记录', [
    title('人民调解记录'),
    form(twoColumns, [
      { cells: [...pair('调解委员会', '{{committee}}'), ...pair('调解员', '{{mediator}}')] },
      { cells: [...pair('调解地点', '{{sessionPlace}}'), ...pair('邀请参加的人', '{{invited}}')] },
      { cells: across('当事人', partyLines), height: 1200 },
      { cells: across('纠纷类型', '{{kind}}') },
    ]),
    body('调解时间：　　　　年　　月　　日　　时　　分'),
    heading('调解记录'), passage('{{session}}'),
    ...each('当事人{{name}}（签名、盖章或按指印）'), signatureLine('调解员（签名）'), signatureLine('记录人（签名）'), dateLine,
  ])
}

/** 终止调解告知书 (art. 26): that it ended, and what else is open. */
export function makeEnding(): Promise<Buffer> {
  return packTemplate('终止人民调解告知书', [
    title('终止人民调解告知书'),
    mark('{{#parties}}'), body('{{name}}：'), mark('{{/parties}}'),
    body('你们之间的{{kind}}纠纷，经{{committee}}调解，未能达成协议，现终止调解（《人民调解法》第26条）。'),
    heading('终止的原因'), passage('{{failure}}'),
    heading('还可以通过下列途径维护权利'), mark('{{#otherWays}}'), passage('{{otherWays}}'), mark('{{/otherWays}}'), mark('{{#advised}}'), passage('{{advised}}'), mark('{{/advised}}'),
    body('请注意各途径的期限。经济困难或者符合其他法定条件的，可以申请法律援助。'),
    ...each('已收到　{{name}}（签名、盖章或按指印）'), atRight('{{committee}}（印章）', { keepNext: true }), dateLine,
  ])
}

/** 回访记录 (art. 31). */
export function makeVisitRecord(): Promise<Buffer> {
  return packTemplate('人民调解回访记录', [
    title('人民调解回访记录'),
    form(twoColumns, [
      { cells: across('当事人', partyLines), height: 1200 },
      { cells: [...pair('纠纷类型', '{{kind}}'), ...pair('履行期限', '{{performBy}}')] },
      { cells: [...pair('协议已履行', '{{performed}}'), ...pair('回访日期', '')] },
      { cells: across('回访情况', '{{visitNote}}'), height: 4000 },
    ]),
    gap(), signatureLine('被回访人（签名）'), signatureLine('回访人（签名）'), dateLine,
  ])
}

/** 司法确认申请书 (人民调解法 art. 33, 民事诉讼法 art. 205): by both together, to the court of one of three places. */
export function makeConfirmationRequest(): Promise<Buffer> {
  return packTemplate('司法确认申请书', [
    title('司法确认申请书'), heading('申请人（双方共同申请）'), mark('{{#parties}}'), party, gap(), mark('{{/parties}}'),
    heading('申请事项'), body('请求确认经{{committee}}调解达成的调解协议有效。'),
    heading('事实和理由'), passage('{{summary}}'), body('双方达成的协议内容：'), passage('{{terms}}'),
    heading('申请人承诺'),
    body('协议出于双方自愿，没有恶意串通、规避法律的行为；如果因为该协议给他人造成损害的，愿意承担相应的民事责任和其他法律责任。协议不是确认身份关系、收养关系、婚姻关系的。'),
    body('此致'), body('{{#court}}{{court}}{{/court}}', { indent: {} }),
    ...each('申请人{{name}}（签名、盖章或按指印）'), dateLine,
    body('附：人民调解协议书、身份证明。'),
  ])
}
