import { anyYear, list, total, uncorrected } from './row.fixture.ts'

const visit = (measure: string, kind?: string) => total(`village-adviser-visit.${measure}`, kind === undefined ? undefined : { 1: [kind] })
const struckOut = (measure: string, kind?: string) => uncorrected(`village-adviser-visit.${measure}`, kind === undefined ? undefined : { 1: [kind] })

/** Times in a village, services, and people: three counts that no report may add up. */
export const guantangAdvisersWanted = list([
  ['village-adviser-visits', '243', '次', 'record', 243, visit('visits'), {
    'services instead of visits': visit('services'), 'with what the village did not know of': struckOut('visits'), 'those still to be confirmed': visit('waiting'), 'of any year': anyYear(visit('visits')),
  }],
  ['village-adviser-consultations', '175', '人次', 'record', 169, visit('served', 'consultation'), {
    'consultations instead of people': visit('services', 'consultation'), 'people of every service': visit('served'), 'of any year': anyYear(visit('served', 'consultation')),
  }],
  ['village-adviser-publicity', '65', '次', 'record', 65, visit('services', 'publicity'), { 'listeners instead of lectures': visit('served', 'publicity'), 'services of every kind': visit('services'), 'with what the village did not know of': struckOut('services', 'publicity') }],
  ['village-adviser-other', '10', '次', 'record', 10, visit('services', 'other'), { 'people instead of services': visit('served', 'other'), 'services of every kind': visit('services') }],
  ['village-adviser-audience', '3268', '人次', 'record', 243, visit('served'), {
    'listeners only': visit('served', 'publicity'), 'services instead of people': visit('services'), 'with what the village did not know of': struckOut('served'), 'of any year': anyYear(visit('served')),
  }],
])
