import { AutoComplete, Input, Select } from 'antd'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import { useToday } from '../../wire/town.ts'
import type { Supplying } from './use-supply.ts'

/** The value with its unit. */
export function AmountChoice({ supplying: { supply, side, set, problems } }: { supplying: Supplying }) {
  const units = side?.units ?? []
  return (
    <FieldBox id="supply-value" label="数额" required problem={problems['value'] ?? problems['unit']}>
      <div className="row supply-amount">
        <Input id="supply-value" inputMode="decimal" autoComplete="off" aria-describedby={describedBy('supply-value')} aria-invalid={problems['value'] !== undefined} value={supply.value} onChange={(event) => set({ value: event.target.value })} />
        {units.length > 1
          ? <Select aria-label="单位" value={supply.unit} options={units.map((value) => ({ value, label: value }))} onChange={(unit) => set({ unit })} />
          : <span>{supply.unit}</span>}
      </div>
    </FieldBox>
  )
}

/** Who answers for it: which body, who signed, on which day, and how it was counted. */
export function AnswerFor({ supplying: { supply, set, problems }, bodies }: { supplying: Supplying; bodies: readonly string[] }) {
  const today = useToday()
  return (
    <>
      <FieldBox id="supply-meaning" label="统计口径" required problem={problems['meaning']} hint="这个数怎么算的，例如“按发证日期统计”。">
        <Input.TextArea id="supply-meaning" aria-describedby={describedBy('supply-meaning')} maxLength={300} autoSize={{ minRows: 2 }} value={supply.meaning} onChange={(event) => set({ meaning: event.target.value })} />
      </FieldBox>
      <FieldBox id="supply-body" label="供数单位" required problem={problems['body']} hint="盖章的单位。">
        <AutoComplete id="supply-body" aria-describedby={describedBy('supply-body')} showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }} options={bodies.map((value) => ({ value }))} maxLength={40} value={supply.body} onChange={(body: string) => set({ body })} />
      </FieldBox>
      <div className="field-pair">
        <FieldBox id="supply-signer" label="签字人" required problem={problems['signer']} hint="加密保存；没有提交的，这台电脑上不留。">
          <Input id="supply-signer" autoComplete="off" aria-describedby={describedBy('supply-signer')} maxLength={30} value={supply.signer} onChange={(event) => set({ signer: event.target.value })} />
        </FieldBox>
        <FieldBox id="supply-signedOn" label="签字日期" required problem={problems['signedOn']}>
          <DayBox id="supply-signedOn" value={supply.signedOn} max={today} wrong={problems['signedOn'] !== undefined} onChange={(signedOn) => set({ signedOn })} />
        </FieldBox>
      </div>
    </>
  )
}
