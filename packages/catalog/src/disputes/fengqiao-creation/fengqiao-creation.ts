import { choice, closed, defineMatter, files, longText, measure, open, rows, text } from '@zhenzhi/kernel'

const creation = '枫桥式创建：对照标准逐项自评后申报'
const desk = ['clerk', 'leader'] as const

/** 枫桥式创建: a checklist with evidence, self-assessed, applied for, named or not (D22). Offices, courts and stations are assessed, never persons. */
export const fengqiaoCreation = defineMatter({
  id: 'fengqiao-creation',
  title: '枫桥式创建',
  rows: ['D22'],
  office: 'safety-law-office',
  corrects: desk,
  lists: ['name', 'kind'],
  fields: {
    name: text('创建单位', { searchable: true, max: 100, basis: creation }),
    kind: choice('创建种类', { court: '枫桥式人民法庭', station: '枫桥式公安派出所', justice: '枫桥式司法所', committee: '枫桥式人民调解委员会', other: '其他' }, { basis: creation }),
    items: rows('创建标准', {
      item: text('标准内容', { max: 300 }), met: choice('是否达到', { met: '达到', unmet: '没有达到' }), evidence: text('佐证材料', { max: 300 }),
    }, { basis: creation }),
    proofs: files('佐证材料照片'),
    assessment: longText('自评意见', { basis: creation }),
    document: text('命名文件文号', { max: 100, basis: '命名以文件为准' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { creating: open('创建中'), assessed: open('已自评'), applied: open('已申报'), named: closed('已命名'), unnamed: closed('未命名') },
  starts: 'creating',
  transitions: {
    register: { title: '登记创建', from: [], to: 'creating', by: desk, asks: { name: 'required', kind: 'required', items: 'optional' } },
    check: { title: '核对标准', from: ['creating'], by: desk, clears: ['items'], asks: { items: 'required', proofs: 'optional' } },
    assess: {
      title: '自评', from: ['creating'], to: 'assessed', by: desk, asks: { assessment: 'required' },
      when: (is) => is.says('每一条标准都要填是否达到，请先办“核对标准”。', is.all(is.atLeast('items', 1), is.listComplete('items', 'met'))),
    },
    rework: { title: '退回整改', from: ['assessed', 'applied'], to: 'creating', by: desk, asks: { reason: 'required' } },
    apply: { title: '申报', from: ['assessed'], to: 'applied', by: desk, asks: {} },
    name: { title: '登记命名', from: ['applied'], to: 'named', by: desk, asks: { document: 'required' } },
    refuse: { title: '登记未命名', from: ['applied'], to: 'unnamed', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    started: measure('开展枫桥式创建', 'thing').on('register').by('kind'),
    items: measure('枫桥式创建标准自评', 'thing').on('assess').by('kind', 'met').with({ per: { list: 'items' }, times: 'each' }),
    named: measure('命名枫桥式单位', 'thing').on('name').by('kind'),
  },
})
