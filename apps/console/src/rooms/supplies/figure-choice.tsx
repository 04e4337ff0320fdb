import type { FieldView, SuppliableView } from '@zhenzhi/contract'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import { FieldInput } from '../../fields/input.tsx'
import { isGroup } from '../../fields/is-group.ts'
import { FieldBox } from '../../parts/field-box.tsx'
import { choosing, sideWord, sidesOf } from './supply.ts'
import type { Supplying } from './use-supply.ts'

interface FigureChoiceProps {
  supplying: Supplying
  figures: readonly SuppliableView[]
}

/** Which figure; of a rate which side; and which part of it, where it is kept by dimensions. */
export function FigureChoice({ supplying, figures }: FigureChoiceProps) {
  const { supply, side, set, problems } = supplying
  const sides = sidesOf(figures, supply.figure)
  const choose = (chosen: SuppliableView | undefined) => chosen && set(choosing(chosen))
  const titles = [...new Map(figures.map(({ figure, title }) => [figure, title]))]
  return (
    <>
      <FieldBox id="supply-figure" label="指标" required problem={problems['figure']} hint={side && sides.length === 1 ? `统计：${side.partTitle}` : undefined}>
        <Select
          id="supply-figure" showSearch={{ optionFilterProp: 'label' }} placeholder="打字查找指标" value={supply.figure || null}
          options={titles.map(([value, label]) => ({ value, label }))} onChange={(figure) => choose(sidesOf(figures, figure)[0])}
        />
      </FieldBox>
      {sides.length > 1 && (
        <FieldBox id="supply-part" label="供哪一项" required group problem={problems['part']} hint="比率分两次供：分子一次，分母一次。比率由系统来除。">
          <Radio.Group id="supply-part" name="supply-part" className="choice-row" value={side?.part} options={sides.map((one) => ({ value: one.part, label: `${sideWord(one)}：${one.partTitle}` }))} onChange={(event) => choose(sides.find(({ part }) => part === event.target.value))} />
        </FieldBox>
      )}
      {side && <Dimensions key={`${side.figure} ${side.part}`} side={side} supplying={supplying} />}
    </>
  )
}

/** What the figure asks for stands open; what may be left out, so that the number is a total, is folded away. */
function Dimensions({ side, supplying }: { side: SuppliableView; supplying: Supplying }) {
  const { supply, problems } = supplying
  const asked = side.dimensions.filter(({ fixed }) => fixed.length > 0)
  const free = side.dimensions.filter(({ fixed }) => fixed.length === 0)
  const [open] = useState(free.some(({ name }) => supply.by[name] || problems[name]))
  return (
    <>
      {asked.map((dimension) => <DimensionChoice key={dimension.name} dimension={dimension} supplying={supplying} />)}
      {free.length > 0 && (
        <details className="supply-parts" open={open}>
          <summary>只供其中一部分？（可以分{free.map(({ title }) => title).join('、')}）</summary>
          <div className="field-inner">{free.map((dimension) => <DimensionChoice key={dimension.name} dimension={dimension} supplying={supplying} />)}</div>
        </details>
      )}
    </>
  )
}

type Dimension = SuppliableView['dimensions'][number]

function DimensionChoice({ dimension, supplying: { supply, set, problems } }: { dimension: Dimension; supplying: Supplying }) {
  const { name, title, kind, fixed } = dimension
  const id = `supply-by-${name}`
  const only = fixed.length === 1 ? fixed[0] : undefined
  if (only !== undefined && kind === 'choice') return <p className="soft">{title}：<b>{dimension.choices[only] ?? only}</b>（这个指标只统计这一种）</p>
  const field: FieldView = { kind, title, choices: keysLeft(dimension), ...(dimension.roster === undefined ? {} : { roster: dimension.roster }) }
  return (
    <FieldBox id={id} label={title} required={fixed.length > 0} group={isGroup(field)} problem={problems[name]} hint={fixed.length === 0 ? '不分的，不选。' : '这个指标只统计下面这几种，请选一种，分别供。'}>
      <FieldInput id={id} field={field} value={supply.by[name]} wrong={problems[name] !== undefined} onChange={(value) => set({ by: { ...supply.by, [name]: typeof value === 'string' ? value : '' } })} />
    </FieldBox>
  )
}

function keysLeft({ choices, fixed }: Dimension): Record<string, string> {
  return fixed.length === 0 ? choices : Object.fromEntries(Object.entries(choices).filter(([key]) => fixed.includes(key)))
}
