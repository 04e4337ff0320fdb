import { choice, day, defineLedger, longText, measure, person, text, village } from '@zhenzhi/kernel'
import { helpOffered } from '../help-offered.ts'

/**
 * 帮扶走访: a visit under a service, with its purpose, its legal basis, what level of help is needed, who helps and until when. It marks nobody
 * by belief and scores nobody; the person is sealed and may be left out. What is found wrong is a case of its own (visit-problem).
 */
export const helpVisit = defineLedger({
  id: 'help-visit',
  title: '帮扶走访',
  rows: ['F20'],
  by: ['clerk', 'village-official', 'grid-worker'],
  place: 'village',
  special: true,
  office: 'safety-law-office',
  lists: ['village', 'service', 'helper', 'until'],
  fields: {
    village: village('所在村（社区）', { basis: '年度报告：大走访户次' }),
    service: choice('帮扶服务', helpOffered, { basis: '走访以依法提供的服务为目的' }),
    lawful: text('法律依据', { max: 200, basis: '走访要有法律依据', hint: '例如：《精神卫生法》' }),
    helper: text('帮扶人', { max: 40, basis: '帮扶落实到人' }),
    until: day('帮扶期限至', { basis: '帮扶有期限，到期重新评估' }),
    level: choice('需要程度', { regular: '定期看望', close: '经常帮助', urgent: '急需帮助' }),
    visited: person('走访对象'),
    note: longText('走访情况', { sealed: true }),
  },
  asks: { village: 'required', service: 'required', lawful: 'required', helper: 'required', until: 'required', level: 'optional', visited: 'optional', note: 'optional' },
  measures: {
    visits: measure('帮扶走访', 'visit').on('register').by('village', 'service'),
  },
})
