import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { linesOf } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

const by = hands.justice

export function publicity(): DemoDeed[] {
  return [...themes(), ...events(), ...videos()]
}

/** Seven themes were listed for the year; there were events under six of them until the report was signed, and under the seventh in the week after. */
const themeNames = ['宪法在身边', '民法典进万家', '禁毒宣传月', '安全生产月', '国家安全教育日', '农民工维权月', '知识产权保护']

function themes(): DemoDeed[] {
  return linesOf(teller, { name: 'gc-theme', definition: 'publicity-theme', by }, themeNames.map((name): Line => ['2021-01-11', { name, organiser: 'justice-office', begins: '2021-01-11', ends: '2021-12-31' }]))
}

const topics = ['constitution', 'civil-code', 'anti-drugs', 'work-safety', 'national-security', 'labour', 'other']

/** Forty events of the year, of which one in three is under a theme. */
function events(): DemoDeed[] {
  const random = seeded(20_210_301)
  const line = (day: string, index: number, theme?: number): Line => [day, {
    subject: theme === undefined ? '赶集日普法' : themeNames[theme] ?? '', organiser: 'justice-office', village: `@village:${index % villages.length}`, topics: [{ topic: nth(topics, index) }], audience: 25 + random.upTo(120),
    ...(theme === undefined ? {} : { theme: `@case:gc-theme-${String(theme).padStart(3, '0')}` }),
  }]
  const days = daysOver(40, { from: '2021-01-14', to: '2021-12-10' }, random)
  return [
    ...linesOf(teller, { name: 'gc-event', definition: 'publicity-event', by }, days.map((day, index) => line(day, index, index % 3 === 1 ? ((index - 1) / 3) % 6 : undefined))),
    ...linesOf(teller, { name: 'gc-event-after', definition: 'publicity-event', by }, [line('2021-12-20', 3, 6), line('2021-12-23', 4), line('2020-12-04', 5)]),
  ]
}

/** Two of its own were published, one was passed on, one waits, and one came out after the signature. */
function videos(): DemoDeed[] {
  const video = (name: string, { day, origin = 'own', on }: { day: string; origin?: string; on?: string }) => tellWith(teller, { case: `gc-video-${name}`, definition: 'law-video' }, [
    { name: 'register', day, by, what: { name: `普法小视频（演示）${name}`, origin, topic: nth(['civil-code', 'anti-fraud', 'mediation'], name.length) } }, ...(on === undefined ? [] : published(on)),
  ])
  return [
    ...video('甲', { day: '2021-03-02', on: '2021-03-23' }), ...video('乙', { day: '2021-08-03', on: '2021-08-31' }), ...video('丙', { day: '2021-05-11', origin: 'passed', on: '2021-05-18' }),
    ...video('丁', { day: '2021-11-09' }), ...video('戊', { day: '2021-11-22', on: '2021-12-21' }), ...video('己', { day: '2020-12-02', on: '2020-12-15' }),
  ]
}

function published(on: string): Step[] {
  return [{ name: 'check', day: on, by: hands.leader, what: { checked: '字幕和法条核对过。' } }, { name: 'publish', day: on, by, what: { publishedOn: on, channel: 'official-account' } }, { name: 'count', day: on, by, what: { plays: 120 } }]
}
