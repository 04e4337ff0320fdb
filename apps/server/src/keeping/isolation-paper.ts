import { dayOf } from '@zhenzhi/kernel'
import type { Day, Rule } from '@zhenzhi/kernel'
import { printDay } from '@zhenzhi/reporting'
import { reportDocx } from '../outside/document/report-docx.ts'
import type { IsolationSeen } from './isolating.ts'

const places = { text: '登记的文字', file: '附件', sheet: '导入的表格', paper: '文书' } as const

export interface IsolationPaper {
  isolation: IsolationSeen
  /** Its kind, as lists call it. */
  title: string
  town: string
  rule: Pick<Rule, 'law' | 'article'>
  /** The day on the paper. */
  today: Day
  demo: boolean
}

/**
 * What the body for secrecy is told, as a letter to be signed: what kind of record, where found, by whom and when, what was done. Never what
 * it says. Which body, and in which form, is the county's own rule; the letter leaves the name to be filled in.
 */
export function isolationPaper({ isolation, title, town, rule, today, demo }: IsolationPaper): Promise<Buffer> {
  const { id, owner, place, moment, by, files, verdict, decided } = isolation
  const line = (text: string) => ({ level: 0 as const, runs: [{ text }] })
  return reportDocx({
    title: ['关于发现疑似涉密信息', '及处置情况的报告'],
    paragraphs: [
      line(`${printDay(dayOf(moment))}，我单位${by}在法治工作信息系统中发现疑似涉密信息。系统为非涉密系统，按照${rule.law}${rule.article ?? ''}，不得存储、处理国家秘密。现将情况报告如下。`),
      line(`一、发现情况。所在记录类别：${title}；记录编号：${owner}；发现位置：${places[place]}。涉密内容不在本报告中复述，请贵单位派员当面查核。`),
      line(`二、已采取的措施。发现后当即在系统中隔离（隔离编号：${id}），记录及其附件${files.length}个对全部人员不可读取，检索词已清除，密钥已移出；未删除原件，等候处理决定。${verdict === null ? '' : `${decided === null ? '' : printDay(dayOf(decided))}已${verdict === 'released' ? '确认不涉密并解除隔离' : '销毁'}。`}`),
      line('三、需要说明的事项。隔离之前曾读取该记录的人员，可由系统操作记录查出；隔离之前所做的备份中仍有加密存储的内容，备份介质的处理请一并指示。'),
      line('四、请示事项。请对该信息是否涉密、密级以及后续处置作出认定。'),
    ],
    date: printDay(today),
    facts: { addressee: '（保密行政管理部门）', signature: town, copyTo: [] },
  }, { demo })
}
