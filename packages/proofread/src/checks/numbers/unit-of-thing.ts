import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import { countings, type Counting } from '../../words/counting.ts'

const check = 'unit-of-thing'
/** Units in which doings and takers are counted whatever is done: 播放视频20次, 参加讲座50人. */
const doings = ['次', '场', '场次', '期', '人次', '人', '名', '家', '户']
/** With these the thing itself is counted, for they bring it about. */
const making = /制作|拍摄|自编|自演|编排|录制|摄制|创作|编写|印制|印发|制定|出台|签订|聘请|聘任|选聘|配备|配齐|购置|建成|新建|新装|安装|辖|培育|现有|共有/u
const against = /涉|侵|针对|服务|走访|帮|处罚|查处|参加|参与|协调/u

/** A thing counted in a unit it never takes: 视频2场, 讲座5份. Only a table of clear cases, and never where the doing is what is counted. */
export const unitOfThing: Check = (text) => periodsOf(text).flatMap((period) =>
  quantitiesOf(period).flatMap((one) => {
    const row = rowOf(one)
    return row === undefined ? [] : [findingOf(text.whole, one, row)]
  }))

function rowOf(one: Quantity): Counting | undefined {
  const { before, after, written, each } = one
  if (each) return undefined
  const held = countings.find(({ thing }) => before.endsWith(thing)) ?? countings.find(({ thing }) => after === thing)
  if (held === undefined || !held.never.split(' ').includes(written)) return undefined
  const verb = before.endsWith(held.thing) ? before.slice(0, -held.thing.length) : before
  const counted = doings.includes(written) ? making.test(verb) : !against.test(verb)
  return counted ? held : undefined
}

function findingOf(whole: string, one: Quantity, { thing, usual }: Counting): Finding {
  const number = one.text.slice(0, one.text.lastIndexOf(one.written))
  return {
    check, certainty: 'A', ...passage(whole, one, one),
    message: `“${thing}”不论“${one.written}”，通常论“${usual}”。`, suggestion: `${number}${usual}${one.text.slice(number.length + one.written.length)}`,
  }
}
