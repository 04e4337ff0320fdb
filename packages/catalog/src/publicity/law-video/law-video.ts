import { choice, closed, day, defineMatter, files, integer, longText, measure, open, text } from '@zhenzhi/kernel'

const report = '年度报告：自编自演普法视频的部数'
const desk = ['clerk', 'report-writer'] as const
const by = ['origin', 'topic'] as const

/**
 * 普法视频: planned, its script looked over by somebody else, published; one film is one, however many places it was put up in or was shown at (H20).
 * What a town shot and acted itself is told from what it passed on. How often it was played is what the platform said on a day.
 */
export const lawVideo = defineMatter({
  id: 'law-video',
  title: '普法视频',
  rows: ['H20'],
  office: 'justice-office',
  corrects: ['clerk'],
  lists: ['name', 'origin', 'topic', 'publishedOn'],
  fields: {
    name: text('视频名称', { searchable: true, max: 100, basis: report }),
    origin: choice('视频来历', { own: '自编自演（自制）', commissioned: '委托制作', passed: '转发上级或别处的' }, { basis: report }),
    topic: choice('视频主题', {
      'constitution': '宪法', 'civil-code': '民法典', 'anti-fraud': '反诈', 'anti-drugs': '禁毒', 'epidemic': '疫情防控', 'mediation': '调解和法律援助', 'other': '其他',
    }, { basis: report }),
    script: longText('脚本或内容说明', { hint: '不写群众姓名' }),
    checked: longText('审核意见', { basis: '发布前审核内容和字幕' }),
    publishedOn: day('首次发布日期', { basis: report }),
    channel: choice('首次发布的平台', { 'official-account': '微信公众号、视频号', 'short-video': '短视频平台', 'village-group': '村（社区）微信群', 'screen': '户外屏、广播', 'other': '其他' }, { basis: report }),
    link: text('网址', { max: 300 }),
    plays: integer('上次登记以后新增播放次数', 'event', { min: 0, max: 100_000_000, basis: '年度报告：普法视频播放次数', hint: '照平台显示的数减去上次登记时的数' }),
    files: files('视频截图'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { planned: open('策划中'), checked: open('待发布'), published: closed('已发布'), dropped: closed('不发布'), withdrawn: closed('已撤下') },
  starts: 'planned',
  transitions: {
    register: { title: '登记策划', from: [], to: 'planned', by: desk, asks: { name: 'required', origin: 'required', topic: 'required', script: 'optional' } },
    check: {
      title: '审核', from: ['planned'], to: 'checked', by: ['clerk', 'report-writer', 'leader'], asks: { checked: 'required' },
      when: (is) => is.says('审核要由策划以外的人来办。请换一位同事审核。', is.differentPersons('register')),
    },
    sendBack: { title: '退回修改', from: ['checked'], to: 'planned', by: ['clerk', 'report-writer', 'leader'], clears: ['checked', 'reason'], asks: { reason: 'required' } },
    publish: {
      title: '发布', from: ['checked'], to: 'published', by: desk, asks: { publishedOn: 'required', channel: 'required', link: 'optional', files: 'optional' },
      when: (is) => is.says('发布日期不能晚于今天，请核对。', is.daysBetween({ from: { field: 'publishedOn' }, to: { act: true } }, '≥', 0)),
    },
    count: { title: '登记播放次数', from: ['published'], by: desk, clears: ['plays'], asks: { plays: 'required' } },
    withdraw: { title: '撤下', from: ['published'], to: 'withdrawn', by: desk, asks: { reason: 'required' } },
    drop: { title: '不发布', from: ['planned', 'checked'], to: 'dropped', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    published: measure('发布普法视频', 'thing').on('publish').by(...by).with({ times: 'first', day: { field: 'publishedOn' } }),
    plays: measure('普法视频播放', 'event').on('count').by(...by).with({ amount: { field: 'plays' } }),
  },
})
