import { choice, closed, defineMatter, files, measure, open, person, text, village } from '@zhenzhi/kernel'

const report = '年度报告：法律明白人的人数、参训和通过考试的人数'
const desk = ['clerk'] as const
const place = { subject: { field: 'village' } } as const

/**
 * 法律明白人: put forward by the village, trained, examined, certified, at work, until they leave (H24, H25). An examination is passed or not: no mark
 * is kept, and nobody is ranked. Whoever is certified is trained and examined again in later rounds; each time there was a training since the last pass.
 */
export const lawSavvy = defineMatter({
  id: 'law-savvy',
  title: '法律明白人',
  rows: ['H24', 'H25'],
  place: 'village',
  office: 'justice-office',
  corrects: desk,
  lists: ['who', 'village', 'course'],
  fields: {
    who: person('姓名', { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    duty: text('村里的身份', { max: 100, hint: '例如：村干部、人民调解员、网格员' }),
    course: text('培训名称', { searchable: true, max: 200, basis: report }),
    paper: files('培训、考试材料'),
    document: text('认定文件', { searchable: true, max: 100 }),
    service: choice('发挥作用的方式', { publicity: '宣传法律', mediation: '参与调解', guidance: '引导群众依法办事', report: '反映法治需求', other: '其他' }, { basis: '法律明白人的使用情况' }),
    note: text('具体情况', { max: 200, hint: '写做了什么，不写别人的姓名、电话' }),
    assessment: choice('年度考核', { kept: '合格，继续担任', training: '需要再培训' }, { basis: '法律明白人的年度考核' }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  // nothing waits while somebody is certified: they are in no list of open work
  states: { recommended: open('待认定'), certified: closed('已认定'), declined: closed('不予认定'), left: closed('已退出') },
  starts: 'recommended',
  transitions: {
    register: {
      title: '推荐', from: [], to: 'recommended', by: ['village-official', 'clerk'], asks: { who: 'required', village: 'required', duty: 'optional' },
      when: (is) => is.says('这个人已经是在册的法律明白人，不用再推荐。参加轮训的，在原来那一条里登记。', is.counted({ measure: 'law-savvy.current', subject: 'who', within: 'ever' }, '<', '1')),
    },
    train: { title: '登记参训', from: ['recommended', 'certified'], by: desk, clears: ['course', 'paper'], asks: { course: 'required', paper: 'optional' } },
    pass: {
      title: '登记考试通过', from: ['recommended', 'certified'], by: desk, clears: ['paper'], asks: { paper: 'optional' },
      when: (is) => is.says('还没有登记这一轮的培训。先登记参训，再登记考试。', is.since(['pass'], is.times('train', '≥', 1))),
    },
    fail: {
      title: '登记考试未通过', from: ['recommended', 'certified'], by: desk, clears: ['paper'], asks: { paper: 'optional' },
      when: (is) => is.says('还没有登记这一轮的培训。先登记参训，再登记考试。', is.since(['pass'], is.times('train', '≥', 1))),
    },
    certify: {
      title: '认定', from: ['recommended'], to: 'certified', by: desk, asks: { document: 'optional' },
      when: (is) => is.says('还没有通过考试，不能认定。', is.times('pass', '≥', 1)),
    },
    decline: { title: '不予认定', from: ['recommended'], to: 'declined', by: desk, asks: { reason: 'required' } },
    serve: { title: '登记发挥作用', from: ['certified'], by: ['village-official', 'clerk'], clears: ['service', 'note'], asks: { service: 'required', note: 'optional' } },
    assess: { title: '登记年度考核', from: ['certified'], by: desk, clears: ['assessment'], asks: { assessment: 'required' } },
    leave: { title: '退出', from: ['certified'], to: 'left', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    recommended: measure('推荐法律明白人', 'person').on('register').by('village'),
    trained: measure('法律明白人参训', 'person').on('train').by('village').with({ subject: { field: 'who' } }),
    examined: measure('法律明白人参加考试', 'person').on('pass', 'fail').by('village').with({ subject: { field: 'who' } }),
    passed: measure('法律明白人通过考试', 'person').on('pass').by('village').with({ subject: { field: 'who' } }),
    certified: measure('认定法律明白人', 'person').on('certify').by('village'),
    current: measure('在册法律明白人', 'person').on('certify').by('village').with({ subject: { field: 'who' }, times: { standing: { until: ['leave'] } } }),
    villages: measure('有法律明白人的村', 'village').on('certify').by('village').with({ ...place, times: { standing: { until: ['leave'] } } }),
    services: measure('法律明白人发挥作用', 'event').on('serve').by('service', 'village'),
  },
})
