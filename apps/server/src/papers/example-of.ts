import type { Definition, Field } from '@zhenzhi/kernel'
import type { PaperValue, PaperValues } from '../outside/document/paper-values.ts'

const somebody: readonly PaperValues[] = [
  { name: '甲一', sex: '男', birth: '1970年1月1日', phone: '00000000001', idNumber: '000000197001010000', address: '某村一组', employer: '务农' },
  { name: '乙二', sex: '女', birth: '1982年2月3日', phone: '00000000002', idNumber: '000000198202030000', address: '某村三组', employer: '某单位' },
]

/**
 * An invented case, every field filled, so that whoever changed a template sees how it prints. Nobody in it exists. `number`: of papers that
 * have one of a series; it goes before a field of that name.
 */
export function exampleOf({ fields }: Definition, number: string | undefined): PaperValues {
  const said = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]))
  return {
    issuedOn: '2026年5月8日', town: '某镇', copies: '3',
    timeline: [{ day: '2026年5月6日', title: '登记', who: '丙三', note: '来访' }, { day: '2026年5月8日', title: '办理', who: '丙三', note: '已告知' }], ...said,
    ...(number === undefined ? {} : { number }),
  }
}

function valueOf(field: Field): PaperValue {
  switch (field.kind) {
    case 'people': return somebody
    case 'person': return '甲一'
    case 'rows': return [Object.fromEntries(Object.entries(field.fields).map(([name, column]) => [name, valueOf(column)]))]
    case 'day': return '2026年5月8日'
    case 'money': return '320.50元'
    case 'integer':
    case 'decimal': return '12'
    case 'choice': return Object.values(field.choices)[0] ?? ''
    case 'choices': return Object.values(field.choices).slice(0, 2).join('、')
    case 'yes': return '是'
    case 'place': return '某村'
    case 'officer':
    case 'term': return '丙三'
    case 'case': return '另一件（例）'
    case 'files': return '照片.jpg'
    case 'text': return `（${field.title}的内容，例）`
  }
}
