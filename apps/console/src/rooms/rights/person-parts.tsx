import { LineBox } from '../../parts/line-box.tsx'

const partTitles = { name: '姓名', sex: '性别', birth: '出生日期', phone: '电话', idNumber: '身份证号', address: '住址', employer: '工作单位' } as const

interface PersonPartsProps {
  values: Readonly<Record<string, string>>
  onChange: (values: Record<string, string>) => void
}

/** What is to be put right; what stays empty stays as it is. */
export function PersonParts({ values, onChange }: PersonPartsProps) {
  return (
    <div className="rights-pairs">
      {Object.entries(partTitles).map(([part, title]) => (
        <LineBox key={part} id={`correct-${part}`} label={title} value={values[part] ?? ''} onChange={(text) => onChange({ ...values, [part]: text })} />
      ))}
    </div>
  )
}
